package io.haproof.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.text.Source;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ListenerProperties {

    @Provide
    static Arbitrary<Listeners> listeners() {
        return ListenerArbitraries.listenersWithHyphens();
    }

    /** Texts that look like JSON or YAML here and there. */
    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        ": ",
                        "\"",
                        "'",
                        "\\",
                        "a",
                        "1",
                        "-",
                        "- ",
                        "\n",
                        "\r\n",
                        "\t",
                        "  ",
                        "&a ",
                        "*a",
                        "!!str ",
                        "!",
                        "|",
                        ">",
                        "<<: ",
                        "? ",
                        "# ",
                        "---",
                        "...",
                        "%",
                        "%YAML 1.2",
                        "\0",
                        "\u0085",
                        "\u2028",
                        "\ufeff",
                        "😀",
                        "\ud800",
                        "é",
                        "true",
                        "null",
                        "\"a\": ",
                        "\\u12",
                        "@",
                        "`")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @Property
    void what_is_written_is_read(@ForAll("listeners") Listeners listeners, @ForAll Notation notation)
            throws DocumentException {
        String text = ListenerWriter.write(listeners, notation);
        assertEquals(listeners, read(text, notation).listeners(), text);
    }

    @Property
    void one_document_becomes_another(
            @ForAll("listeners") Listeners old, @ForAll("listeners") Listeners changed, @ForAll Notation notation)
            throws DocumentException {
        ListenerDocument document = read(ListenerWriter.write(old, notation), notation);
        assertEquals(changed, read(document.textWith(changed), notation).listeners());
    }

    @Property
    void there_is_a_difference_if_they_are_not_the_same(
            @ForAll("listeners") Listeners old, @ForAll("listeners") Listeners changed) {
        ListenerDiff diff = ListenerDiff.between(old, changed);
        assertEquals(old.equals(changed), diff.isEmpty());
        assertTrue(ListenerDiff.between(old, old).isEmpty());
        diff.changes().forEach(change -> assertEquals(1, change.text().lines().count(), change.text()));
    }

    @Property
    void any_text_is_read_or_refused_with_a_sentence(@ForAll("texts") String text, @ForAll Notation notation) {
        try {
            Value root = read(text, notation).root();
            assertTrue(root.span().end() <= text.length());
        } catch (DocumentException refused) {
            String message = refused.getMessage();
            assertNotNull(message);
            assertTrue(message.matches("(?s)[a-z].*[^.]"), message);
        }
    }

    private static ListenerDocument read(String text, Notation notation) throws DocumentException {
        return ListenerDocument.read(Source.of("a", text), notation);
    }
}
