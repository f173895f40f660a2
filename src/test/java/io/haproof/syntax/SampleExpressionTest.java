package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.syntax.SampleExpression.Argument;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleExpressionTest {

    private static final Set<String> CONVERTERS = Set.of("lower", "upper", "map", "ipmask");

    private static Languages languages(ArgumentStyle style) {
        return new Languages(new LanguageDialect(style, false, BlockCondition.Form.NONE), CONVERTERS::contains);
    }

    private static void check(ArgumentStyle style, String line, String expected) {
        Shown shown = Shown.line(line);
        assertEquals(expected, shown.show(languages(style).sample(shown.words(), 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    src                        ¦ src
                    req.hdr(host)              ¦ req.hdr[host]
                    req.hdr(host,-1),lower     ¦ req.hdr[host;-1] > lower
                    path,map(/etc/a.map,none)  ¦ path > map[/etc/a.map;none]
                    src()                      ¦ src[]
                    map(a,)                    ¦ map[a;]
                    map(,)                     ¦ map[;]
                    req.hdr(·a·)               ¦ req.hdr[ a ]
                    path,                      ¦ path
                    path,,,lower,,             ¦ path > lower
                    src if                     ¦ src
                    src, ipmask(24) if         ¦ src > ipmask[24] #2
                    src ipmask(24) lower,upper ¦ src > ipmask[24] > lower > upper #3
                    src, other                 ¦ src
                    src, ,lower                ¦ src
                    <>                         ¦ ` !FETCH_MISSING at 0`
                    ,lower                     ¦ ` !FETCH_MISSING at 0`
                    (x)                        ¦ ` !FETCH_MISSING at 0`
                    hdr(x)lower                ¦ hdr[x] !COMMA_MISSING at 'lower'
                    hdr(x)) if                 ¦ hdr[x] !COMMA_MISSING at ')'
                    path,lower(x)y             ¦ path > lower[x] !COMMA_MISSING at 'y'
                    path,(x)                   ¦ path !CONVERTER_MISSING at 5
                    hdr(x                      ¦ hdr[x] !PARENTHESIS_MISSING at '('
                    hdr(x lower                ¦ hdr[x] !PARENTHESIS_MISSING at '('
                    src lower(x                ¦ src > lower[x] #2 !PARENTHESIS_MISSING at '('
                    """)
    void every_version_reads(String line, String expected) {
        check(ArgumentStyle.QUOTED, line, expected);
        check(ArgumentStyle.PLAIN, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    regsub('(a)',"b,c")  ¦ regsub[(a);b,c]
                    regsub(a'b"c'd)      ¦ regsub[ab"cd]
                    str("a\\"b\\\\c")    ¦ str[a"b\\c]
                    str('a\\"b')         ¦ str[a\\"b]
                    str(a\\·b\\)         ¦ str[a b\\]
                    regsub(a\\,b)        ¦ regsub[a\\;b]
                    str(a\\.b)           ¦ str[a\\.b]
                    str("a\\.b")         ¦ str[a\\.b]
                    regsub('a,b)         ¦ regsub[a,b)] !QUOTE_OPEN at '''
                    regsub('a',"b)       ¦ regsub[a;b)] !QUOTE_OPEN at '"'
                    str(a\\              ¦ str[a\\] !PARENTHESIS_MISSING at '('
                    path/x               ¦ path !COMMA_MISSING at '/x'
                    path;lower           ¦ path !COMMA_MISSING at ';lower'
                    path,·lower          ¦ path !CONVERTER_MISSING at 5
                    ·path                ¦ ` !FETCH_MISSING at 0`
                    a.b:c-d+e            ¦ a.b:c-d+e
                    """)
    void from_2_2_on(String line, String expected) {
        check(ArgumentStyle.QUOTED, line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    regsub('(a)','b')  ¦ regsub['(a] !COMMA_MISSING at '','b')'
                    regsub(',',';')    ¦ regsub[';';';']
                    regsub('a,b)       ¦ regsub['a;b]
                    str("a\\"b\\\\c")  ¦ str["a\\"b\\\\c"]
                    path/x             ¦ path/x
                    path,·lower        ¦ path >  lower
                    """)
    void up_to_2_0(String line, String expected) {
        check(ArgumentStyle.PLAIN, line, expected);
    }

    @Test
    void line_end_escapes_are_replaced() {
        SampleExpression read = languages(ArgumentStyle.QUOTED).sample(List.of(Excerpt.verbatim("f(\\r\\n\\t)", 0)), 0);
        assertEquals("\r\n\t", read.fetch().arguments().get(0).value().value());
    }

    @Test
    void an_argument_points_into_the_file_through_both_kinds_of_quotes() {
        // In the file at 10: "f(\"a\\\"b\",c)", of which the first layer leaves f("a\"b",c).
        int[] origins = {11, 12, 13, 15, 16, 18, 20, 21, 23, 24, 25};
        Excerpt word = Excerpt.mapped("f(\"a\\\"b\",c)", new Span(10, 27), origins);
        List<Argument> arguments =
                languages(ArgumentStyle.QUOTED).sample(List.of(word), 0).fetch().arguments();
        Excerpt first = arguments.get(0).value();
        assertEquals("a\"b", first.value());
        assertEquals(List.of(15, 16, 20), List.of(first.origin(0), first.origin(1), first.origin(2)));
        assertEquals(new Span(13, 23), first.raw());
        assertEquals(new Span(24, 25), arguments.get(1).value().raw());
    }

    @Test
    void without_a_word_the_fetch_is_missing_behind_the_line() {
        Shown shown = Shown.line("set-var(txn.a)");
        SampleExpression read = languages(ArgumentStyle.QUOTED).sample(shown.words(), 1);
        assertEquals(" !FETCH_MISSING at 14", shown.show(read));
        assertEquals(1, read.wordCount());
    }

    @Test
    void the_span_reaches_from_the_fetch_to_the_last_converter() {
        Shown shown = Shown.line("src, ipmask(24),lower if");
        SampleExpression read = languages(ArgumentStyle.QUOTED).sample(shown.words(), 0);
        assertEquals(new Span(0, 21), read.span());
    }
}
