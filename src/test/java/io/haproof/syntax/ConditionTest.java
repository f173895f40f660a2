package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Languages LANGUAGES = new Languages(
            new LanguageDialect(ArgumentStyle.QUOTED, true, BlockCondition.Form.EXPRESSION), name -> false);

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    if a                           ¦ IF a
                    unless a b                     ¦ UNLESS a & b
                    if a or b c || d OR e          ¦ IF a | b & c | d | e
                    if orange and a&&b             ¦ IF orange & and & a&&b
                    if !a ! b                      ¦ IF not a & not b
                    if a!b                         ¦ IF a!b
                    if { path /x }                 ¦ IF [path, /x]
                    if !{ path /x } or ! { src }   ¦ IF not [path, /x] | not [src]
                    if { path or { !x || } a       ¦ IF [path, or, {, !x, ||] & a
                    if { }                         ¦ IF []
                    if {}                          ¦ IF {}
                    if {path /x }                  ¦ IF {path & /x & }
                    if a·b                         ¦ IF a b
                    if if                          ¦ IF if
                    if                             ¦ IF  ?EMPTY if
                    if or a                        ¦ IF a ?OR_FIRST or
                    if a ||                        ¦ IF a ?OR_LAST ||
                    if a or || b                   ¦ IF a | b ?OR_TWICE ||
                    if or                          ¦ IF  ?OR_FIRST or ?OR_LAST or
                    if !!a !!! b                   ¦ IF a & not b ?NEGATED_TWICE !! ?NEGATED_TWICE !!!
                    if a !                         ¦ IF a ?LONE_NEGATION !
                    if ! or a                      ¦ IF a ?LONE_NEGATION ! ?OR_FIRST or
                    if !or a                       ¦ IF a ?LONE_NEGATION ! ?OR_FIRST or
                    if a { path /x                 ¦ IF a & [path, /x] !BRACE_OPEN at '{'
                    if {                           ¦ IF [] !BRACE_OPEN at '{'
                    IF a                           ¦ IF a !KEYWORD_MISSING at 'IF'
                    """)
    void reads(String line, String expected) {
        Shown shown = Shown.line(line);
        assertEquals(expected, shown.show(LANGUAGES.condition(shown.words(), 0)));
    }

    @Test
    void a_condition_may_begin_behind_other_words() {
        Shown shown = Shown.line("deny if !{ src } b");
        Condition condition = LANGUAGES.condition(shown.words(), 1);
        List<Condition.Term> terms = condition.alternatives().get(0).terms();
        assertEquals(new Span(8, 16), terms.get(0).span());
        assertEquals(new Span(8, 18), condition.alternatives().get(0).span());
        assertEquals(new Span(5, 7), condition.keyword().raw());
    }

    @Test
    void without_a_word_the_keyword_is_missing() {
        assertEquals(
                Condition.Kind.KEYWORD_MISSING,
                LANGUAGES.condition(List.of(), 0).problem().orElseThrow().kind());
    }

    @Test
    void a_word_of_unknown_value_is_kept() {
        Excerpt keyword = Excerpt.verbatim("if", 0);
        Excerpt open = Excerpt.verbatim("{", 3);
        Excerpt unknown = Excerpt.mapped("", new Span(5, 9), new int[0]);
        Excerpt close = Excerpt.verbatim("}", 10);
        Condition condition = LANGUAGES.condition(List.of(keyword, open, unknown, close, unknown), 0);
        List<Condition.Term> terms = condition.alternatives().get(0).terms();
        assertEquals(
                new Condition.AnonymousAcl(List.of(unknown), new Span(3, 11)),
                terms.get(0).test());
        assertEquals(new Condition.NamedAcl(unknown), terms.get(1).test());
    }
}
