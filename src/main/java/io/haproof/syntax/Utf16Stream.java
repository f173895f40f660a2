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
    private final int end;
    private int at;

    Utf16Stream(String text) {
        this(text, 0, text.length());
    }

    /** The characters from {@code start} (inclusive) to {@code end} (exclusive), counted as those of the whole text. */
    Utf16Stream(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    @Override
    public void consume() {
        if (at >= end) {
            throw new IllegalStateException("nothing left to consume");
        }
        at++;
    }

    @Override
    public int LA(int offset) {
        int index = offset > 0 ? at + offset - 1 : at + offset;
        return index >= end || index < 0 ? IntStream.EOF : text.charAt(index);
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
        at = Math.min(index, end);
    }

    @Override
    public int size() {
        return end;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, end));
    }
}
