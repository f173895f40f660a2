package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclExpressionTest {

    private static final Languages LANGUAGES = new Languages(
            new LanguageDialect(ArgumentStyle.QUOTED, true, BlockCondition.Form.EXPRESSION), "lower"::equals);

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    path                        ¦ path []
                    path /a /b                  ¦ path [/a, /b]
                    path_beg(x),lower -i /a     ¦ path_beg(x),lower -i [/a]
                    path -i -n -M -- -x /a      ¦ path -i -n -M -- [-x, /a]
                    path -m beg -f list -u 3 /a ¦ path -m=beg -f=list -u=3 [/a]
                    path -f a -f b -- c         ¦ path -f=a -f=b -- [c]
                    path /a -i                  ¦ path [/a, -i]
                    path -f -i x                ¦ path -f=-i [x]
                    dst_port gt 80 lt 90        ¦ dst_port [gt, 80, lt, 90]
                    hdr (host) x                ¦ hdr [(host), x]
                    src -u                      ¦ src -u []
                    src -m                      ¦ src -m [] !OPERAND_MISSING at '-m'
                    src -f                      ¦ src -f [] !OPERAND_MISSING at '-f'
                    src -f x -m ip y            ¦ src -f=x [] !METHOD_BEHIND_FILE at '-m'
                    src - x                     ¦ src [] !FLAG_UNKNOWN at '-'
                    src -i -x a                 ¦ src -i [] !FLAG_UNKNOWN at '-x'
                    src -in a                   ¦ src [] !FLAG_UNKNOWN at '-in'
                    src -I a                    ¦ src [] !FLAG_UNKNOWN at '-I'
                    src -x -m                   ¦ src [] !FLAG_UNKNOWN at '-x'
                    """)
    void reads(String line, String expected) {
        Shown shown = Shown.line(line);
        assertEquals(expected, shown.show(LANGUAGES.acl(shown.words(), 0)));
    }

    @Test
    void converters_of_a_fetch_are_patterns_too() {
        Shown shown = Shown.line("acl a path lower /x");
        AclExpression acl = LANGUAGES.acl(shown.words(), 2);
        assertEquals("path > lower #2", shown.show(acl.asFetch()));
        assertEquals("path", shown.show(acl.asKeyword()));
        assertEquals("path [lower, /x]", shown.show(acl));
    }

    @Test
    void without_a_word_the_criterion_is_missing() {
        Shown shown = Shown.line("acl a");
        assertEquals(" [] !CRITERION_MISSING at 5", shown.show(LANGUAGES.acl(shown.words(), 2)));
    }

    @Test
    void flags_can_be_asked_for() {
        AclExpression acl = LANGUAGES.acl(Shown.line("path -m beg -i").words(), 0);
        assertTrue(acl.hasFlag("-m"));
        assertFalse(acl.hasFlag("-f"));
    }
}
