package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.text.Source;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, above all for those that love quotes, escapes and line ends. */
class SyntaxProperties {

    @Property(tries = 10_000)
    void printing_gives_back_the_text(@ForAll("texts") String text) {
        assertEquals(text, Syntax.print(Syntax.parse(Source.of("any.cfg", text))));
    }

    @Property(tries = 2_000)
    void printing_gives_back_any_string(@ForAll String text) {
        assertEquals(text, Syntax.print(Syntax.parse(Source.of("any.cfg", text))));
    }

    @Property(tries = 2_000)
    void tokens_tile_the_text(@ForAll("texts") String text) {
        int at = 0;
        for (Line line : Syntax.parse(Source.of("any.cfg", text)).lines()) {
            for (Token token : line.tokens()) {
                assertEquals(at, token.start());
                at = token.end();
            }
        }
        assertEquals(text.length(), at);
    }

    @Property(tries = 2_000)
    void there_is_a_line_for_each_line_feed(@ForAll("texts") String text) {
        long feeds = text.chars().filter(c -> c == '\n').count();
        boolean hasRest = !text.isEmpty() && !text.endsWith("\n");
        assertEquals(
                feeds + (hasRest ? 1 : 0),
                Syntax.parse(Source.of("any.cfg", text)).lines().size());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "'",
                "\\",
                "\\\"",
                "\\x41",
                "\\x4",
                "\\ ",
                "\\#",
                "#",
                "$",
                "${",
                "${A}",
                "$A",
                "${A-b}",
                "${A[*]}",
                "}",
                " ",
                "\t",
                "\r",
                "\n",
                "\r\n",
                "\0",
                "\u00a0",
                "\u2028",
                "\uFEFF",
                "\uD83D\uDE00",
                "\uD83D",
                "[",
                "]",
                "{",
                "acl",
                "bind",
                ":80",
                "if",
                "%[src]",
                "é",
                "\u000b",
                "\f",
                ".if",
                "(",
                ")",
                ",");
        return pieces.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
