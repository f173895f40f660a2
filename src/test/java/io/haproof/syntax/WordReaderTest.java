package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.syntax.Environment.Value;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {

    private static final WordRules OLD = new WordRules(Set.of(), false, false, false, true, 64, false, true);
    private static final WordRules NEW = new WordRules(Set.of(".LINE"), true, true, false, false, 64, false, false);
    private static final WordRules SWALLOWING = new WordRules(Set.of(".LINE"), true, true, true, true, 64, true, true);

    private static final Environment ENVIRONMENT = name -> switch (name) {
        case "A" -> Value.of("1");
        case "LIST" -> Value.of("x  y");
        case ".LINE" -> Value.of("7");
        case "SOMETHING" -> Value.UNKNOWN;
        default -> Value.UNSET;
    };

    private static Words read(String text, WordRules rules) {
        Source source = Source.of("t", text);
        Line line = Syntax.parse(source).lines().get(0);
        return new WordReader(source, rules, ENVIRONMENT).read(line);
    }

    private static List<String> values(Words words) {
        return words.visible().stream().map(Word::value).toList();
    }

    @Test
    void a_line_that_fails_leaves_nothing_behind_for_the_next() {
        String second = "    \"\" foo\n";
        Source source = Source.of("t", "log \"${U[*]}\"\"${BAD\n" + second);
        List<Line> lines = Syntax.parse(source).lines();
        WordReader reader = new WordReader(source, NEW, name -> name.equals("U") ? Value.of("") : Value.UNSET);
        assertTrue(reader.read(lines.get(0)).error().isPresent());
        assertEquals(
                read(second, NEW).hidden().size(),
                reader.read(lines.get(1)).hidden().size());
        assertEquals(List.of(), values(reader.read(lines.get(1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b # c              | a,b",
                "a#b                  | a",
                "a\\#b                | a#b",
                "\"a b\" 'c d'        | a b,c d",
                "a\"b c\"d            | ab cd",
                "a'\"'b               | a\"b",
                "a\\ b                | a b",
                "a\\.b \\d            | a\\.b,\\d",
                "a\\x41\\x2f          | aA/",
                "'a\\x41'             | a\\x41",
                "$A \"$A\" '$A'       | $A,1,$A",
                "\"${A}2\"            | 12",
                "\"\\$A\"             | $A",
                "\\$A                 | \\$A",
            })
    void words_are_what_haproxy_sees(String line, String expected) {
        assertEquals(List.of(expected.split(",")), values(read(line, OLD)));
    }

    @Test
    void an_empty_word_ends_the_list() {
        Words words = read("a \"\" b", OLD);
        assertEquals(List.of("a"), values(words));
        assertEquals(2, words.hidden().size());
        assertEquals(new Span(2, 4), words.hidden().get(0).span());
    }

    @Test
    void a_value_can_be_expanded_to_words() {
        assertEquals(List.of("a", "x", "y", "b"), values(read("a \"${LIST[*]}\" b", NEW)));
        assertEquals(List.of("a", "b"), values(read("a \"${NOPE[*]}\" b", NEW)));
    }

    @Test
    void a_default_stands_in_for_an_unset_variable() {
        assertEquals(List.of("a b"), values(read("\"${NOPE-a b}\"", NEW)));
        assertEquals(List.of("1"), values(read("\"${A-a b}\"", NEW)));
    }

    @Test
    void an_unset_variable_swallows_the_quote_behind_it_where_it_does() {
        assertEquals(List.of("a", "b"), values(read("a \"$NOPE\" b", SWALLOWING)));
        assertEquals(List.of("ab"), values(read("a\"$NOPE\" b", SWALLOWING)));
    }

    @Test
    void an_unknown_variable_leaves_its_word_open() {
        Words words = read("a \"x$SOMETHING\" b", OLD);
        assertEquals(
                List.of(false, true, false),
                words.visible().stream().map(Word::isOpen).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a \"b             | QUOTE          | 2",
                "a 'b              | QUOTE          | 2",
                "a\\xzz            | HEX            | 1",
                "\"$1\"            | VARIABLE_NAME  | 2",
                "\"a$\"            | VARIABLE_NAME  | 3",
                "\"${A\"           | BRACE          | 2",
                "\"${A-b}\"        | BRACE          | 2",
                "\"$.LINE\"        | VARIABLE_NAME  | 2",
            })
    void what_cannot_be_read_is_pointed_at(String line, Words.Kind kind, int start) {
        Words words = read(line, OLD);
        assertEquals(kind, words.error().orElseThrow().kind());
        assertEquals(start, words.error().orElseThrow().span().start());
    }

    @Test
    void pseudo_variables_are_looked_up_where_they_exist() {
        assertEquals(List.of("7"), values(read("\"$.LINE\"", NEW)));
        assertEquals(
                Words.Kind.VARIABLE_NAME,
                read("\"$.NAME\"", NEW).error().orElseThrow().kind());
    }

    @Test
    void sixty_four_words_are_enough() {
        String full = "w ".repeat(63) + "w";
        assertTrue(read(full, OLD).error().isEmpty());
        assertEquals(
                Words.Kind.TOO_MANY,
                read(full + " w", OLD).error().orElseThrow().kind());
        assertEquals(
                Words.Kind.TOO_MANY,
                read(full + " ", SWALLOWING).error().orElseThrow().kind());
        assertEquals(
                Words.Kind.TOO_MANY, read(full + "#", OLD).error().orElseThrow().kind());
        assertTrue(read(full + "#", NEW).error().isEmpty());
    }

    @Test
    void a_carriage_return_ends_the_line() {
        assertEquals(List.of("a"), values(read("a\rb c\n", OLD)));
        assertEquals(List.of("a", "b"), values(read("a b\r\n", OLD)));
    }

    @Test
    void a_nul_escape_cuts_its_word() {
        assertEquals(List.of("ab", "c"), values(read("ab\\x00zz c", OLD)));
    }
}
