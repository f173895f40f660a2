package io.haproof.listener.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.haproof.listener.ListenerDocument;
import io.haproof.text.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static Value read(String text, Notation notation) throws DocumentException {
        return ListenerDocument.read(Source.of("a", text), notation).root();
    }

    private static String refusal(String text, Notation notation) {
        DocumentException refused = assertThrows(DocumentException.class, () -> read(text, notation));
        String message = String.valueOf(refused.getMessage());
        assertFalse(message.contains("something is wrong"), message);
        return message;
    }

    /** Every name and value, in order, with the characters under it. */
    private static List<String> shown(String text, Notation notation) throws DocumentException {
        List<String> shown = new ArrayList<>();
        show(read(text, notation), text, shown);
        return shown;
    }

    private static void show(Value value, String text, List<String> shown) {
        shown.add(kind(value) + " <" + value.span().of(text) + ">");
        if (value instanceof Value.Items list) {
            list.items().forEach(item -> show(item, text, shown));
        } else if (value instanceof Value.Fields object) {
            object.members().forEach(member -> {
                shown.add(member.name() + " <" + member.nameSpan().of(text) + ">");
                show(member.value(), text, shown);
            });
        }
    }

    private static String kind(Value value) {
        return value instanceof Value.Scalar scalar
                ? scalar.kind() + " " + scalar.text()
                : value instanceof Value.Items ? "LIST" : "OBJECT";
    }

    @Test
    void a_value_of_json_stands_where_it_is_written() throws DocumentException {
        String text = "\ufeff { \"a\\u0062\" :\r\n \"😀\\n\", \"é\":[ 1,-2.50e1 ,true , null],\"c\":{}}\n";
        assertEquals(
                List.of(
                        "OBJECT <" + text.substring(2, text.length() - 1) + ">",
                        "ab <\"a\\u0062\">",
                        "TEXT 😀\n <\"😀\\n\">",
                        "é <\"é\">",
                        "LIST <[ 1,-2.50e1 ,true , null]>",
                        "INTEGER 1 <1>",
                        "FRACTION -2.50e1 <-2.50e1>",
                        "BOOLEAN true <true>",
                        "NULL null <null>",
                        "c <\"c\">",
                        "OBJECT <{}>"),
                shown(text, Notation.JSON));
    }

    @Test
    void a_value_of_yaml_stands_where_it_is_written() throws DocumentException {
        String text = String.join(
                "\r\n",
                "\ufeff# 😀 comment",
                "---",
                "\"a\": '😀''x'   # more",
                "list:",
                "- plain words",
                "- {x: [1, ~ ], 'y z': }",
                "block: |",
                "  one",
                "  two",
                "",
                "folded: >-",
                "  three",
                "  four",
                "last:",
                "  sub: on",
                "",
                "# end",
                "");
        assertEquals(
                List.of(
                        "OBJECT <" + text.substring(text.indexOf("\"a\""), text.indexOf("on\r\n") + 2) + ">",
                        "a <\"a\">",
                        "TEXT 😀'x <'😀''x'>",
                        "list <list>",
                        "LIST <- plain words\r\n- {x: [1, ~ ], 'y z': }>",
                        "TEXT plain words <plain words>",
                        "OBJECT <{x: [1, ~ ], 'y z': }>",
                        "x <x>",
                        "LIST <[1, ~ ]>",
                        "INTEGER 1 <1>",
                        "NULL ~ <~>",
                        "y z <'y z'>",
                        "NULL  <>",
                        "block <block>",
                        "TEXT one\ntwo\n <|\r\n  one\r\n  two>",
                        "folded <folded>",
                        "TEXT three four <>-\r\n  three\r\n  four>",
                        "last <last>",
                        "OBJECT <sub: on>",
                        "sub <sub>",
                        "TEXT on <on>"),
                shown(text, Notation.YAML));
    }

    @Test
    void a_value_begins_behind_its_name_and_type() throws DocumentException {
        String text = "a: &x !!str 80\nb: &y # why\n  - 1\nc: !<tag:yaml.org,2002:str> true\nd: &z [*x]\n&k e: *y\n";
        assertEquals(
                List.of(
                        "OBJECT <" + text.stripTrailing() + ">",
                        "a <a>",
                        "TEXT 80 <80>",
                        "b <b>",
                        "LIST <- 1>",
                        "INTEGER 1 <1>",
                        "c <c>",
                        "TEXT true <true>",
                        "d <d>",
                        "LIST <[*x]>",
                        "TEXT 80 <80>",
                        "e <e>",
                        "LIST <- 1>",
                        "INTEGER 1 <1>"),
                shown(text, Notation.YAML));
    }

    @ParameterizedTest
    @CsvSource({
        "80, INTEGER",
        "-1, INTEGER",
        "0, INTEGER",
        "12345678901234567890, INTEGER",
        "010, TEXT",
        "+5, TEXT",
        "0x1f, TEXT",
        "0o17, TEXT",
        "1_000, TEXT",
        "1:30, TEXT",
        "1.50, FRACTION",
        "1e2, FRACTION",
        ".5, FRACTION",
        "1., FRACTION",
        ".inf, FRACTION",
        "-.INF, FRACTION",
        ".nan, FRACTION",
        "10.0.0.1, TEXT",
        "true, BOOLEAN",
        "FALSE, BOOLEAN",
        "on, TEXT",
        "off, TEXT",
        "yes, TEXT",
        "n, TEXT",
        "tRue, TEXT",
        "~, NULL",
        "Null, NULL",
        "nil, TEXT",
        "'\"80\"', TEXT",
        "!!int '80', INTEGER",
        "!!str 80, TEXT",
        "! 80, TEXT",
        "!own 80, INTEGER",
        "2001-01-01, TEXT",
        "=, TEXT"
    })
    void words_of_yaml_are_what_its_core_schema_says(String word, Value.Kind kind) throws DocumentException {
        assertEquals(
                kind,
                ((Value.Scalar) ((Value.Items) read("- " + word, Notation.YAML))
                                .items()
                                .get(0))
                        .kind());
    }

    @Test
    void half_a_pair_of_surrogates_survives() throws DocumentException {
        for (Notation notation : Notation.values()) {
            Value.Fields root = (Value.Fields) read("{\"a\": \"\\ud800\"}", notation);
            assertEquals("\ud800", ((Value.Scalar) root.members().get(0).value()).text());
            assertEquals(
                    root.members().get(0).name(),
                    reread(root, notation).members().get(0).name());
        }
    }

    private static Value.Fields reread(Value value, Notation notation) throws DocumentException {
        return (Value.Fields) read(DocumentText.of(value, notation), notation);
    }

    @Test
    void fields_are_taken_over_from_other_objects() throws DocumentException {
        String text = """
                one: &one {a: 1, b: 2}
                two: &two {b: 3, c: 4}
                x: {b: 5, <<: *one}
                y: {<<: [*one, *two], d: 6}
                z: {"<<": *one}
                """;
        Value.Fields root = (Value.Fields) read(text, Notation.YAML);
        assertEquals("{\"b\":5,\"a\":1}", compact(root, "x"));
        assertEquals("{\"a\":1,\"b\":2,\"c\":4,\"d\":6}", compact(root, "y"));
        assertEquals("{\"<<\":{\"a\":1,\"b\":2}}", compact(root, "z"));
    }

    private static String compact(Value.Fields root, String name) {
        return DocumentText.compact(root.find(name).orElseThrow().value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "`{\"a\" 1}` ^ expected \":\" behind the name of a field, found \"1\" (line 1, column 6)",
                "`{\"a\": }` ^ expected a value, found \"}\" (line 1, column 7)",
                "`{\"a\": ` ^ expected a value, found the end of the file (line 1, column 7)",
                "`{\"a\": 1,}` ^ expected a name in double quotes, found \"}\" (line 1, column 9)",
                "`{\"a\": 1 \"b\": 2}` ^ expected \",\" or \"}\", found a double quote (line 1, column 9)",
                "`{a: 1}` ^ expected a name in double quotes or \"}\", found \"a\" (line 1, column 2)",
                "`[1 2]` ^ expected \",\" or \"]\", found \"2\" (line 1, column 4)",
                "`[1,` ^ expected a value, found the end of the file (line 1, column 4)",
                "`[` ^ expected a value or \"]\", found the end of the file (line 1, column 2)",
                "`[True]` ^ expected a value or \"]\", found \"True\" (line 1, column 2)",
                "`[010]` ^ expected a number as JSON writes it, or quotes around it, found \"010\" (line 1, column 2)",
                "`['a']` ^ expected double quotes, found \"'\" (line 1, column 2)",
                "`[\"😀\", \"\\x\"]` ^ the backslash begins no escape; expected \\\\ for a backslash (line 1, column 8)",
                "`[\"\\u12\"]` ^ the backslash begins no escape; expected \\\\ for a backslash (line 1, column 3)",
                "`[\"a` ^ the text is not closed; expected a double quote at its end (line 1, column 2)",
                "`[\"a\u0007\"]` ^ a text holds the character U+0007; expected it as \\u0007 (line 1, column 4)",
                "`{} {}` ^ the document ends before this; expected nothing more (line 1, column 4)",
                "`{}}` ^ the document ends before this; expected nothing more (line 1, column 3)",
                "`<html>` ^ expected a value, found \"<\" (line 1, column 1)",
                "`{\"a\": 1, // x` ^ expected a name in double quotes, found \"/\" (line 1, column 10)",
                "`[truely]` ^ expected a value or \"]\", found \"truely\" (line 1, column 2)",
                "`[1x]` ^ expected \",\" or \"]\", found \"x\" (line 1, column 3)",
                "`[NaN]` ^ expected a value or \"]\", found \"NaN\" (line 1, column 2)",
            })
    void json_that_is_none_is_refused_with_what_was_expected(String text, String sentence) {
        assertEquals("cannot be read as JSON: " + sentence, refusal(text, Notation.JSON));
    }

    @Test
    void a_text_of_json_that_ends_with_its_line_is_not_closed() {
        assertEquals(
                "cannot be read as JSON: the text is not closed; expected a double quote before the end of the line"
                        + " (line 2, column 7)",
                refusal("{\n \"a\": \"b\n}", Notation.JSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "`a: b: c` ^ there is a \": \" within a value; expected quotes around the text, or the"
                        + " indentation of the lines above, found \":\" (line 1, column 5)",
                "`a: [1, 2` ^ expected \",\" or \"]\", found the end of the file (line 1, column 9)",
                "`a: {b: 1` ^ expected \",\" or \"}\", found the end of the file (line 1, column 9)",
                "`a: \"b` ^ the text is not closed; expected a quote at its end (line 1, column 4)",
                "`a: 'b` ^ the text is not closed; expected a quote at its end (line 1, column 4)",
                "`a: @b` ^ a value cannot begin with this; expected quotes around the text, found \"@\" (line 1, column 4)",
                "`a: \"\\q\"` ^ the backslash begins no escape; expected \\\\ for a backslash, or single quotes,"
                        + " found \"q\" (line 1, column 6)",
                "`a: x\u0007` ^ the character U+0007 cannot stand in YAML; expected it as an escape in double quotes"
                        + " (line 1, column 5)",
                "`a: &` ^ expected a name of letters and digits behind \"&\" or \"*\","
                        + " found the end of the file (line 1, column 5)",
                "`a: - b` ^ a list cannot begin here; expected it in a line of its own, found \"-\" (line 1, column 4)",
                "`a: |x` ^ expected a number from 1 to 9 behind \"|\" or \">\", found \"x\" (line 1, column 5)",
                "`]` ^ expected a value, found \"]\" (line 1, column 1)",
                "`[1]]` ^ the document ends before this; expected nothing more, found \"]\" (line 1, column 4)",
            })
    void yaml_that_is_none_is_refused_with_what_was_expected(String text, String sentence) {
        assertEquals("cannot be read as YAML: " + sentence, refusal(text, Notation.YAML));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "`a:/  b: 1/ c: 2/` ^ this does not fit to the lines above; expected the same indentation, or the end of the"
                        + " value, found \"c\" (line 3, column 2)",
                "`a: 1/b/c: 2/` ^ expected \":\" behind the name of a field, found \"c\" (line 3, column 1)",
                "`a:/\tb: 1/` ^ a tab stands in front of a value; expected blanks (line 2, column 1)",
                "`%YAML 3.0/---/a: 1/` ^ the line with \"%\" cannot be read; expected %YAML 1.2 or none,"
                        + " found \"%\" (line 1, column 1)",
            })
    void lines_of_yaml_that_do_not_fit_are_refused(String text, String sentence) {
        assertEquals("cannot be read as YAML: " + sentence, refusal(text.replace('/', '\n'), Notation.YAML));
    }

    @Test
    void what_no_document_has_is_refused() {
        assertEquals("is empty; expected a document in JSON", refusal(" \n", Notation.JSON));
        assertEquals("is empty; expected a document in YAML", refusal("# nothing\n", Notation.YAML));
        assertEquals(
                "holds more than one document; expected one (line 2, column 1)",
                refusal("a: 1\n--- \na: 2\n", Notation.YAML));
        assertEquals(
                "has a field whose name is no text; expected a text (line 1, column 3)",
                refusal("? [a]\n: b\n", Notation.YAML));
        assertEquals(
                "uses *b, but no value in front of it has the name &b (line 1, column 4)",
                refusal("a: *b\n", Notation.YAML));
        assertEquals("has a value that contains itself: *a (line 1, column 5)", refusal("&a [*a]\n", Notation.YAML));
        assertEquals(
                "takes fields over with \"<<\", but not from an object; expected an object or a list of objects"
                        + " (line 1, column 1)",
                refusal("<<: 7\n", Notation.YAML));
    }

    @ParameterizedTest
    @EnumSource
    void a_field_stands_once(Notation notation) {
        assertEquals(
                "has the field \"a\" twice in one object, first in line 2 (line 4, column 2)",
                refusal("{\n \"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3\n}", notation));
    }

    @ParameterizedTest
    @EnumSource
    void many_fields_and_names_of_one_hash_take_no_longer(Notation notation) {
        String many = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"n" + i + "\": 1")
                .collect(Collectors.joining(",\n", "{", "}"));
        String hostile = IntStream.range(0, 1 << 14)
                .mapToObj(i ->
                        Integer.toBinaryString(i | 1 << 14).replace("0", "Aa").replace("1", "BB"))
                .map(name -> '"' + name + "\": 1")
                .collect(Collectors.joining(",\n", "{", "}"));
        assertTimeoutPreemptively(SOON, () -> read(many, notation));
        assertTimeoutPreemptively(SOON, () -> read(hostile, notation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "- ", "? ", "[{\"a\": "})
    void depth_is_bounded(String opening) {
        for (Notation notation : Notation.values()) {
            if (notation == Notation.YAML || !opening.contains(" ")) {
                String message = assertTimeoutPreemptively(SOON, () -> refusal(opening.repeat(100_000), notation));
                assertEquals("is nested more than 100 levels deep", message.replaceFirst(" \\(.*", ""));
            }
        }
    }

    @Test
    void values_that_repeat_each_other_are_bounded() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            laughs.append("a" + i + ": &a" + i + " [")
                    .append((before + ", ").repeat(8))
                    .append(before + "]\n");
        }
        assertEquals(
                "repeats values with \"*\" until it has more than 1000000",
                assertTimeoutPreemptively(SOON, () -> refusal(laughs.toString(), Notation.YAML))
                        .replaceFirst(" \\(.*", ""));
        String chain = "a0: &a0 [x]\n"
                + IntStream.range(1, 200)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());
        assertEquals("is nested more than 100 levels deep (line 99, column 12)", refusal(chain, Notation.YAML));
        String merges = "b: &a0 {x: 1, y: 2}\n"
                + IntStream.range(1, 50)
                        .mapToObj(i -> "a" + i + ": &a" + i + " {p: *a" + (i - 1) + ", <<: *a" + (i - 1) + "}\n")
                        .collect(Collectors.joining());
        assertEquals(
                "repeats values with \"*\" until it has more than 1000000",
                refusal(merges, Notation.YAML).replaceFirst(" \\(.*", ""));
    }

    @Test
    void a_large_file_of_yaml_is_read() throws DocumentException {
        String text = "- \"😀 some text of a longer line\"\n".repeat(150_000);
        Value.Items root = (Value.Items) read(text, Notation.YAML);
        Value last = root.items().get(149_999);
        assertEquals(text.stripTrailing().length(), last.span().end());
    }
}
