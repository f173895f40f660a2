package io.haproof.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.haproof.catalogue.Catalogue;
import io.haproof.lint.Linter;
import io.haproof.listener.ListenerArbitraries;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A hostile value in any field either comes back as it was or is refused: no word and no line comes of it. */
class HostileValuesProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Translator TRANSLATOR =
            Translator.forTarget(Catalogue.load().defaultVersion());
    private static final Linter LINTER = Linter.forTarget(TRANSLATOR.target());

    @Provide
    Arbitrary<Listeners> documents() {
        return ListenerArbitraries.listeners();
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> piece = Arbitraries.of(
                "\n",
                "\r\n",
                "\n    bind :1\n",
                "'",
                "\"",
                "#",
                "$(id)",
                "${HOME}",
                "%[src]",
                "%[",
                "\\",
                "\\n",
                "\\x20",
                " ",
                "\t",
                "\u0000",
                "\u007f",
                "\u0085",
                "\u00a0",
                "\u2028",
                "\u200f",
                "\u202e",
                "😀",
                "\ud83d",
                "a",
                "0",
                "-",
                "_",
                ".",
                ":",
                "/",
                ",",
                "{",
                "}",
                "if",
                "ssl");
        return piece.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
    }

    @Property(tries = 4000)
    void a_hostile_value_comes_back_as_it_was_or_is_refused(
            @ForAll("documents") Listeners listeners,
            @ForAll("hostile") String value,
            @ForAll boolean isAppended,
            @ForAll int choice)
            throws Exception {
        JsonNode root = JSON.readTree(ListenerWriter.write(listeners, Notation.JSON));
        List<Runnable> changes = new ArrayList<>();
        collect(root, value, isAppended, changes);
        if (changes.isEmpty()) {
            return;
        }
        changes.get(Math.floorMod(choice, changes.size())).run();
        ListenerDocument document = ListenerDocument.read(Source.of("t", JSON.writeValueAsString(root)), Notation.JSON);
        if (LINTER.lint(document).hasErrors()) {
            assertThrows(UntranslatableException.class, () -> TRANSLATOR.compile(document));
        } else {
            comesBack(listeners, document);
        }
    }

    private static void comesBack(Listeners before, ListenerDocument document) {
        String text = TRANSLATOR.compile(document).text();
        Lifted lifted = TRANSLATOR.lift(Source.of("t", text));
        assertEquals(document.listeners(), lifted.listeners());
        assertEquals(List.of(), lifted.losses());
        assertEquals(
                TRANSLATOR.compile(before).text().lines().count(), text.lines().count());
    }

    /** For each text below a node a change that puts the value there, or behind what is there. */
    private static void collect(JsonNode node, String value, boolean isAppended, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(
                            name -> put(object.get(name), value, isAppended, text -> object.set(name, text), changes));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                put(array.get(i), value, isAppended, text -> array.set(at, text), changes);
            }
        }
    }

    private static void put(
            JsonNode node, String value, boolean isAppended, Consumer<JsonNode> setter, List<Runnable> changes) {
        if (node.isTextual()) {
            changes.add(() -> setter.accept(new TextNode(isAppended ? node.textValue() + value : value)));
        } else {
            collect(node, value, isAppended, changes);
        }
    }
}
