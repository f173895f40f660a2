package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Vocabulary;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.Notation;
import io.haproof.text.Position;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lifts the worked cases of the mapping, where they are at hand. */
class SharedListenersTest {

    private static final Path CASES = Path.of("..", "shared", "platform", "listeners");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One case of the index. */
    private record Case(JsonNode entry) {

        Path file(String suffix) {
            return CASES.resolve(entry.get("name").asText() + suffix);
        }

        @Override
        public String toString() {
            return entry.path("name").asText("none");
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        if (Files.exists(CASES)) {
            for (JsonNode entry : JSON.readTree(CASES.resolve("index.json").toFile())) {
                if (!entry.get("kind").asText().equals("invalid")) {
                    cases.add(new Case(entry));
                }
            }
        }
        return cases.isEmpty() ? Stream.of(new Case(JSON.createObjectNode())) : cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_text_lifts_to_the_document_with_the_losses(Case given) throws Exception {
        assumeTrue(given.entry().has("name"), "the cases are not at hand");
        Vocabulary vocabulary = Catalogue.load()
                .at(Catalogue.load()
                        .resolve(given.entry().get("haproxy").asText())
                        .version());
        Lifted lifted = LiftFixture.lift(Files.readString(given.file(".cfg")), vocabulary);
        assertEquals(document(given), lifted.listeners());
        assertEquals(
                losses(given),
                lifted.losses().stream().map(loss -> shown(lifted, loss)).toList());
        Optional<Secret> statsAuth = Optional.ofNullable(given.entry().get("statsAuth"))
                .map(JsonNode::asText)
                .map(Secret::of);
        assertEquals(statsAuth, lifted.statsAuth());
    }

    private static Listeners document(Case given) throws Exception {
        Path normal = given.file(".normal.json");
        Path file = Files.exists(normal) ? normal : given.file(".json");
        return ListenerDocument.read(Source.of(file.toString(), Files.readString(file)), Notation.JSON)
                .listeners();
    }

    private static List<String> losses(Case given) throws IOException {
        List<String> losses = new ArrayList<>();
        Path file = given.file(".loss.json");
        if (Files.exists(file)) {
            for (JsonNode loss : JSON.readTree(file.toFile())) {
                List<String> lines = new ArrayList<>();
                loss.path("lines").forEach(line -> lines.add(line.asText()));
                losses.add(String.join(
                        " | ",
                        loss.get("line") + ":" + loss.get("column") + "-" + loss.get("endLine") + ":"
                                + loss.get("endColumn"),
                        loss.get("section").asText(),
                        loss.get("directive").asText(),
                        loss.get("kind").asText(),
                        loss.get("severity").asText(),
                        loss.get("reason").asText(),
                        loss.path("field").asText(""),
                        lines.toString()));
            }
        }
        return losses;
    }

    private static String shown(Lifted lifted, Loss loss) {
        Position start =
                lifted.source().lines().position(loss.span().orElseThrow().start());
        Position end =
                lifted.source().lines().position(loss.span().orElseThrow().end());
        return String.join(
                " | ",
                start + "-" + end,
                loss.section(),
                loss.directive(),
                loss.kind().word(),
                loss.severity().word(),
                loss.reason().word(),
                loss.field().orElse(""),
                loss.lines().toString());
    }
}
