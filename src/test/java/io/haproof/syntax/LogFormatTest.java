package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {

    private static final LanguageDialect PLAIN =
            new LanguageDialect(ArgumentStyle.PLAIN, false, BlockCondition.Form.NONE);
    private static final LanguageDialect UNNAMED =
            new LanguageDialect(ArgumentStyle.QUOTED, false, BlockCondition.Form.EXPRESSION);
    private static final LanguageDialect NAMED =
            new LanguageDialect(ArgumentStyle.QUOTED, true, BlockCondition.Form.EXPRESSION);

    private static void check(LanguageDialect dialect, String line, String expected) {
        Shown shown = Shown.line(line);
        assertEquals(expected, shown.show(new Languages(dialect, name -> false).logFormat(shown.word())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    <>                   ¦ ``
                    plain·text           ¦ 'plain text'
                    %ci:%cp·[%t]         ¦ ci ':' cp ' [' t ']'
                    %cib                 ¦ cib
                    %ci-b                ¦ ci '-b'
                    %{+Q,-E}r            ¦ r{+Q,-E}
                    %{}r                 ¦ r{}
                    %{%[}r               ¦ r{%[}
                    %{Q}1r               ¦ 1r{Q}
                    100%%·%%%ci          ¦ '100' percent ' ' percent ci
                    50%-x                ¦ '50' lost '-x'
                    %.                   ¦ lost '.'
                    %"x"                 ¦ lost '"x"'
                    %é                   ¦ lost 'é'
                    %[src]               ¦ (src)
                    %{+Q}[path,lower]x   ¦ (path > lower){+Q} 'x'
                    %[hdr(a),map(b,c)]%r ¦ (hdr[a] > map[b;c]) r
                    a%                   ¦ 'a' unread '%' !ITEM_MISSING at '%'
                    %·x                  ¦ unread '% x' !PERCENT_ALONE at '%·'
                    %20x                 ¦ unread '%20x' !PERCENT_ALONE at '%2'
                    %{+Q                 ¦ unread '%{+Q' !BRACE_OPEN at '{'
                    a%{+Q}               ¦ 'a' unread '%{+Q}' !FLAGS_ALONE at '{+Q}'
                    %{+Q}-x              ¦ unread '%{+Q}-x' !FLAGS_ALONE at '%{+Q}-'
                    %{+Q}%x              ¦ unread '%{+Q}%x' !FLAGS_ALONE at '%{+Q}%'
                    %[src                ¦ (src) !BRACKET_OPEN at '['
                    %[src,               ¦ (src) !BRACKET_OPEN at '['
                    %[]x%ci              ¦ `( !FETCH_MISSING at 2) unread 'x%ci' !EXPRESSION at 2`
                    %[                   ¦ `( !FETCH_MISSING at 2) !EXPRESSION at 2`
                    %[hdr(a              ¦ (hdr[a] !PARENTHESIS_MISSING at '(') !EXPRESSION at '('
                    """)
    void every_version_reads(String line, String expected) {
        check(PLAIN, line, expected);
        check(UNNAMED, line, expected);
        check(NAMED, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    %[str(a]b)]         ¦ (str[a]b])
                    %[str("a)]",b)]c    ¦ (str[a)];b]) 'c'
                    %[str(%[src])]      ¦ (str[%[src]])
                    %[str(\\)]x)]       ¦ (str[\\]) 'x)]'
                    %[src,]             ¦ (src !CONVERTER_MISSING at 6) !EXPRESSION at 6
                    %[·src]             ¦ `( !FETCH_MISSING at 2) !EXPRESSION at 2`
                    %[src·]x            ¦ (src) unread 'x' !BRACKET_EXPECTED at '·'
                    %[hdr(a)b(]         ¦ (hdr[a]) !BRACKET_EXPECTED at 'b(]'
                    %[str("a)]x         ¦ (str[a)]x] !QUOTE_OPEN at '"') !EXPRESSION at '"'
                    """)
    void from_2_2_on(String line, String expected) {
        check(UNNAMED, line, expected);
        check(NAMED, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    %[str(a]b)]         ¦ (str[a] !PARENTHESIS_MISSING at '(') unread 'b)]' !EXPRESSION at '('
                    %[src,]             ¦ (src)
                    %[·src]             ¦ ( src)
                    %[hdr(a)b]          ¦ (hdr[a] !COMMA_MISSING at 'b') !EXPRESSION at 'b'
                    %[str("a)]x         ¦ (str["a]) 'x'
                    """)
    void up_to_2_0(String line, String expected) {
        check(PLAIN, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    %(a)ci              ¦ ci=a
                    %(a-b·c:sint){+Q}ci ¦ unread '%(a-b c:sint){+Q}ci' !LABEL_CHARACTER at '·'
                    %(a-b:sint){+Q}ci   ¦ ci{+Q}=a-b:sint
                    %(a:)[src]          ¦ (src)=a:
                    %()ci               ¦ ci=
                    %(a)%x              ¦ percent 'x'
                    %(a).               ¦ lost '.'
                    %(a)(b)             ¦ lost '(b)'
                    %(a:b:c)ci          ¦ unread '%(a:b:c)ci' !LABEL_CHARACTER at ':'
                    %(a                 ¦ unread '%(a' !LABEL_OPEN at '('
                    %(a)                ¦ unread '%(a)' !ITEM_MISSING at '%(a)'
                    %(a)·x              ¦ unread '%(a) x' !PERCENT_ALONE at '%(a)·'
                    """)
    void from_3_0_on(String line, String expected) {
        check(NAMED, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            %(a)ci    ¦ lost '(a)ci'
            %(%ci     ¦ lost '(' ci
            """)
    void up_to_2_8(String line, String expected) {
        check(UNNAMED, line, expected);
        check(PLAIN, line, expected);
    }

    @Test
    void items_know_where_they_stand() {
        LogFormat format = new Languages(NAMED, name -> false)
                .logFormat(Shown.line("a%{+Q}r%%").word());
        assertEquals(new Span(0, 1), format.items().get(0).span());
        assertEquals(new Span(1, 7), format.items().get(1).span());
        assertEquals(new Span(7, 9), format.items().get(2).span());
    }
}
