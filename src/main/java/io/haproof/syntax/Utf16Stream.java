package io.haproof.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A string as ANTLR's input, in UTF-16 units, so that token positions are offsets of the text. ANTLR's own streams count
 * code points, which would put every span behind an emoji one place too far to the left.
 */
final class Utf16Stream implements CharStream {

    private final String text;
    private int at;

    Utf16Stream(String text) {
        this.text = text;
    }

    @Override
    public void consume() {
        if (at >= text.length()) {
            throw new IllegalStateException("nothing left to consume");
        }
        at++;
    }

    @Override
    public int LA(int offset) {
        int index = offset > 0 ? at + offset - 1 : at + offset;
        return index >= text.length() || index < 0 ? IntStream.EOF : text.charAt(index);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {
        // The whole text stays in memory: there is nothing to release.
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }
}
