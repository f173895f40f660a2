package io.haproof.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
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

    @Property(tries = 500)
    void what_is_written_is_read(@ForAll("listeners") Listeners listeners, @ForAll Notation notation)
            throws DocumentException {
        String text = ListenerWriter.write(listeners, notation);
        assertEquals(listeners, read(text, notation).listeners(), text);
    }

    @Property(tries = 300)
    void one_document_becomes_another(
            @ForAll("listeners") Listeners old, @ForAll("listeners") Listeners changed, @ForAll Notation notation)
            throws DocumentException {
        ListenerDocument document = read(ListenerWriter.write(old, notation), notation);
        assertEquals(changed, read(document.textWith(changed), notation).listeners());
    }

    @Property(tries = 300)
    void there_is_a_difference_if_they_are_not_the_same(
            @ForAll("listeners") Listeners old, @ForAll("listeners") Listeners changed) {
        ListenerDiff diff = ListenerDiff.between(old, changed);
        assertEquals(old.equals(changed), diff.isEmpty());
        assertTrue(ListenerDiff.between(old, old).isEmpty());
        diff.changes().forEach(change -> assertEquals(1, change.text().lines().count(), change.text()));
    }

    /** Objects of anything, with names and texts of anything. */
    @Provide
    static Arbitrary<Value> objects() {
        Arbitrary<String> text = Arbitraries.oneOf(
                        texts(), Arbitraries.strings().ofMaxLength(5))
                .filter(name -> StandardCharsets.UTF_8.newEncoder().canEncode(name));
        Arbitrary<Value> scalar = Arbitraries.oneOf(
                text.map(held -> scalar(Value.Kind.TEXT, held)),
                Arbitraries.of("0", "-1", "12345678901234567890").map(held -> scalar(Value.Kind.INTEGER, held)),
                Arbitraries.of("1.50", "1e2", "-2.5E-3").map(held -> scalar(Value.Kind.FRACTION, held)),
                Arbitraries.of("true", "false").map(held -> scalar(Value.Kind.BOOLEAN, held)),
                Arbitraries.just(scalar(Value.Kind.NULL, "null")));
        Arbitrary<Value> any = scalar;
        for (int i = 0; i < 3; i++) {
            Arbitrary<Value> below = any;
            any = Arbitraries.oneOf(
                    scalar,
                    fields(text, below),
                    below.list().ofMaxSize(3).map(items -> new Value.Items(NormalForm.NOWHERE, items)));
        }
        return fields(text, any);
    }

    private static Value scalar(Value.Kind kind, String text) {
        return new Value.Scalar(NormalForm.NOWHERE, kind, text);
    }

    private static Arbitrary<Value> fields(Arbitrary<String> name, Arbitrary<Value> value) {
        return Arbitraries.maps(name, value)
                .ofMaxSize(3)
                .map(fields -> new Value.Fields(
                        NormalForm.NOWHERE,
                        fields.entrySet().stream()
                                .map(field -> new Value.Member(field.getKey(), NormalForm.NOWHERE, field.getValue()))
                                .toList()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_nobody_knows_survives(@ForAll("objects") Value unknown, @ForAll Notation notation)
            throws DocumentException {
        Value.Fields lists = NormalForm.of(new Listeners(List.of(), List.of()));
        List<Value.Member> members = new ArrayList<>(lists.members());
        members.add(new Value.Member("Unknown", NormalForm.NOWHERE, unknown));
        Value root = new Value.Fields(NormalForm.NOWHERE, members);
        ListenerDocument document = read(DocumentText.of(root, notation), notation);
        String again = DocumentText.of(
                Revision.of(document, document.listeners()),
                notation,
                document.source().text());
        assertEquals(
                DocumentText.compact(root),
                DocumentText.compact(read(again, notation).root()),
                again);
    }

    @Property
    void any_text_is_read_or_refused_with_a_sentence(@ForAll("texts") String text, @ForAll Notation notation) {
        try {
            Value root = read(text, notation).root();
            assertTrue(root.span().end() <= text.length());
            String written = DocumentText.of(root, notation, text);
            assertEquals(root.getClass(), read(written, notation).root().getClass(), written);
        } catch (DocumentException refused) {
            String message = refused.getMessage();
            assertNotNull(message);
            assertTrue(message.matches("(?s)[a-z].*[^.]"), message);
        }
    }

    @Example
    void a_byte_order_mark_inside_is_part_of_a_text() throws DocumentException {
        String text = "\ufeff\ufeff-";
        Value root = read(text, Notation.YAML).root();
        String written = DocumentText.of(root, Notation.YAML, text);
        assertEquals(
                DocumentText.compact(root),
                DocumentText.compact(read(written, Notation.YAML).root()),
                written);
    }

    private static ListenerDocument read(String text, Notation notation) throws DocumentException {
        return ListenerDocument.read(Source.of("a", text), notation);
    }
}
