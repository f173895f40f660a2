package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an emulator starts from: a file, in JSON or YAML, as it also writes its state. Immutable. */
public final class Seed {

    /** Nothing at all. */
    public static final Seed EMPTY = new Seed("nothing", JsonValues.object());

    private final String name;
    private final ObjectNode content;

    private Seed(String name, ObjectNode content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads a seed.
     *
     * @param name what messages call it; one that ends in {@code .yaml} or {@code .yml} is YAML, one in {@code .json} is JSON;
     *     of others, a text is JSON if it begins with a brace
     * @throws SeedException if it is no object in JSON or YAML
     */
    public static Seed of(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isYaml = lower.endsWith(".yaml")
                || lower.endsWith(".yml")
                || !lower.endsWith(".json") && !text.stripLeading().startsWith("{");
        try {
            Notation notation = isYaml ? Notation.YAML : Notation.JSON;
            JsonNode content = JsonValues.of(
                    ListenerDocument.read(Source.of(name, text), notation).root());
            if (content instanceof ObjectNode object) {
                return new Seed(name, object);
            }
            throw new SeedException('"' + name + "\" is " + notation + ", but no object");
        } catch (DocumentException broken) {
            throw new SeedException('"' + name + "\" " + broken.getMessage());
        }
    }

    /**
     * Reads a seed.
     *
     * @throws SeedException if it is no object in JSON or YAML
     */
    public static Seed read(Path file) throws IOException {
        return of(file.toString(), Files.readString(file));
    }

    /**
     * The access keys in it with their secrets.
     *
     * @throws SeedException if they are not as they should be
     */
    public Map<String, Secret> credentials() {
        return new SeedReader(name, content).credentials();
    }

    /**
     * Makes what it says.
     *
     * @param before where what is masked comes from, if there was something
     * @throws SeedException if something in it is not as it should be
     */
    public World world(Clock clock, Settling settling, long idSeed, Optional<World> before) {
        return new SeedReader(name, content).world(clock, settling, idSeed, before);
    }
}
