package io.haproof.syntax;

import io.haproof.text.Span;
import java.util.List;

/**
 * One line of a configuration with everything that stands on it, its line end included.
 *
 * @param number the 1-based number of the line
 * @param kind what sort of line it is
 * @param tokens the tokens that tile it, never empty
 * @param words the raw words, quotes and escapes included; empty unless the line is a statement
 */
public record Line(int number, Kind kind, List<Token> tokens, List<Span> words) {

    /** The sorts of lines. */
    public enum Kind {
        /** It has at least one word, if only an empty pair of quotes. */
        STATEMENT,
        /** It names a scope in brackets. */
        SCOPE,
        /** A comment and nothing else. */
        COMMENT,
        /** White space or nothing. */
        BLANK
    }

    public int start() {
        return tokens.get(0).start();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    public Span span() {
        return new Span(start(), end());
    }

    /** Whether it ends in a line feed; only the last line of a text can lack it. */
    public boolean isEnded() {
        return tokens.get(tokens.size() - 1).kind() == TokenKind.EOL;
    }

    /** From the first word to the last; the whole line where there is no word. */
    public Span wordsSpan() {
        return words.isEmpty() ? span() : words.get(0).to(words.get(words.size() - 1));
    }
}
