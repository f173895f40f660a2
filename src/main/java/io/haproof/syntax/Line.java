package io.haproof.syntax;

import io.haproof.text.Span;
import java.util.List;

/** One line of a configuration with everything that stands on it, its line end included. */
public final class Line {

    private final int number;
    private final int start;
    private final LineShape shape;
    private final int[] ends;

    /**
     * A line of a text.
     *
     * @param start the offset of its first character
     * @param ends for each token the offset behind its last character, counted from the start of the line
     */
    Line(int number, int start, LineShape shape, int[] ends) {
        this.number = number;
        this.start = start;
        this.shape = shape;
        this.ends = ends;
    }

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

    /** The same line of a text that has more in front of it. */
    Line moved(int lines, int characters) {
        return new Line(number + lines, start + characters, shape, ends);
    }

    /** Its 1-based number. */
    public int number() {
        return number;
    }

    /** What sort of line it is. */
    public Kind kind() {
        return shape.kind();
    }

    /** The tokens that tile it, never empty. A line keeps only where they end, so they are made anew at each call. */
    public List<Token> tokens() {
        Token[] tokens = new Token[ends.length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = new Token(shape.token(i), start(i), end(i));
        }
        return List.of(tokens);
    }

    /** The raw words, quotes and escapes included; empty unless the line is a statement. They are made anew at each call. */
    public List<Span> words() {
        Span[] words = new Span[shape.wordCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(i);
        }
        return List.of(words);
    }

    private Span word(int index) {
        return new Span(start(shape.firstToken(index)), end(shape.lastToken(index)));
    }

    public int start() {
        return start;
    }

    public int end() {
        return end(ends.length - 1);
    }

    public Span span() {
        return new Span(start, end());
    }

    /** Whether it ends in a line feed; only the last line of a text can lack it. */
    public boolean isEnded() {
        return shape.token(ends.length - 1) == TokenKind.EOL;
    }

    /** Whether its words are what stands there, without quotes and escapes. */
    boolean isPlain() {
        return shape.isPlain();
    }

    /** From the first word to the last; the whole line where there is no word. */
    public Span wordsSpan() {
        int count = shape.wordCount();
        return count == 0 ? span() : word(0).to(word(count - 1));
    }

    private int start(int token) {
        return token == 0 ? start : end(token - 1);
    }

    private int end(int token) {
        return start + ends[token];
    }
}
