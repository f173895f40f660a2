package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.syntax.BlockCondition.Form;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockConditionTest {

    private static Languages languages(Form form) {
        return new Languages(new LanguageDialect(ArgumentStyle.QUOTED, true, form), name -> false);
    }

    private static void check(Form form, String line, String expected) {
        Shown shown = Shown.line(line);
        assertEquals(expected, shown.show(languages(form).blockCondition(shown.words(), 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    1                    ¦ true
                    0                    ¦ false
                    -0                   ¦ false
                    -1                   ¦ true
                    0x0                  ¦ false
                    0X1f                 ¦ true
                    010                  ¦ true
                    99999999999999999999 ¦ true
                    <>                   ¦ false
                    defined(A)           ¦ defined[A]
                    defined              ¦ defined
                    streq("a,b",c)       ¦ streq[a,b;c]
                    true                 ¦ true
                    defined(A            ¦ defined[A] !ARGUMENTS_OPEN at '(A'
                    streq("a,b)          ¦ streq[a,b)] !ARGUMENTS_OPEN at '("a,b)'
                    """)
    void both_forms_read(String line, String expected) {
        check(Form.SINGLE_TERM, line, expected);
        check(Form.EXPRESSION, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    1 && 0           ¦ true ignored '&& 0'
                    0 || 0 1         ¦ false ignored '|| 0 1'
                    defined(A)x y    ¦ defined[A] ignored 'x y'
                    defined (A)      ¦ defined ignored '(A)'
                    ·1               ¦ true
                    ·defined(A)      ¦ false !TERM_MISSING at '·defined(A)'
                    1·               ¦ false !TERM_MISSING at '1·'
                    1x               ¦ false !TERM_MISSING at '1x'
                    08               ¦ false !TERM_MISSING at '08'
                    1&&0             ¦ false !TERM_MISSING at '1&&0'
                    !1               ¦ false !TERM_MISSING at '!1'
                    ! 1              ¦ false ignored '1' !TERM_MISSING at '!'
                    (1)              ¦ false !TERM_MISSING at '(1)'
                    """)
    void in_2_4(String line, String expected) {
        check(Form.SINGLE_TERM, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    1 && 0                     ¦ (true & false)
                    1&&0||1                    ¦ ((true & false) | true)
                    1 || 0 && 0                ¦ (true | (false & false))
                    !1 && ! !0                 ¦ (not true & false)
                    (1)                        ¦ true
                    !(1 || 0) && ( defined(A)) ¦ (not (true | false) & defined[A])
                    defined(A)&&!defined(B)    ¦ (defined[A] & not defined[B])
                    ·1·&&·0·                   ¦ (true & false)
                    1 ||                       ¦ (true | false) !TERM_MISSING at 4
                    1 &&                       ¦ (true & false) !TERM_MISSING at 4
                    || 1                       ¦ false !TERM_MISSING at '||'
                    !                          ¦ false !TERM_MISSING at '!'
                    ·                          ¦ false !TERM_MISSING at 1
                    ( )                        ¦ false !TERM_MISSING at ')'
                    defined)                   ¦ false !TERM_MISSING at 'defined)'
                    (defined)                  ¦ false !TERM_MISSING at 'defined)'
                    a.b(c)                     ¦ false !TERM_MISSING at 'a.b'
                    (1                         ¦ true !PARENTHESIS_OPEN at '('
                    (1 x)                      ¦ true !PARENTHESIS_OPEN at '('
                    1)                         ¦ true !TEXT_BEHIND at ')'
                    1x                         ¦ true !TEXT_BEHIND at 'x'
                    08                         ¦ false !TEXT_BEHIND at '8'
                    1 and 1                    ¦ true !TEXT_BEHIND at 'and 1'
                    1 & 1                      ¦ true !TEXT_BEHIND at '& 1'
                    1 !1                       ¦ true !TEXT_BEHIND at '!1'
                    defined (A)                ¦ defined !TEXT_BEHIND at '(A)'
                    defined(A)x || 1           ¦ defined[A] !TEXT_BEHIND at 'x || 1'
                    """)
    void from_2_6_on(String line, String expected) {
        check(Form.EXPRESSION, line, expected);
    }

    @Test
    void without_a_word_the_condition_is_false() {
        Shown shown = Shown.line(".if");
        for (Form form : Form.values()) {
            assertEquals("false", shown.show(languages(form).blockCondition(shown.words(), 1)));
        }
    }

    @Test
    void integers_may_follow_any_white_space() {
        for (Form form : List.of(Form.SINGLE_TERM, Form.EXPRESSION)) {
            BlockCondition read = languages(form).blockCondition(List.of(Excerpt.verbatim("\n\t1", 0)), 0);
            assertEquals(Optional.empty(), read.problem());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 340, 341, 342, 100_000})
    void parentheses_nest_as_deep_as_HAProxy_goes(int depth) {
        String text = "(".repeat(depth) + "1" + ")".repeat(depth);
        assertEquals(depth <= 340, isFine(text), depth + " levels");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1022, 1023, 100_000})
    void operators_join_as_many_terms_as_HAProxy_takes(int count) {
        assertEquals(count <= 1022, isFine("1" + "||1".repeat(count - 1)), count + " alternatives");
        assertEquals(count <= 1022, isFine("1" + "&&1".repeat(count - 1)), count + " terms");
        assertTrue(isFine("!".repeat(count) + "1"), count + " negations");
    }

    private static boolean isFine(String text) {
        return languages(Form.EXPRESSION)
                .blockCondition(List.of(Excerpt.verbatim(text, 0)), 0)
                .problem()
                .isEmpty();
    }
}
