package io.haproof.text;

import java.util.Arrays;

/**
 * Translates offsets of a text into lines and columns and back.
 *
 * <p>A line ends at LF and nowhere else, as HAProxy counts: a lone CR does not start a new line. Lookups are
 * {@code O(log n)} plus the length of the line.
 */
public final class LineIndex {

    private final String text;
    private final int[] starts;

    public LineIndex(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** How many lines there are: one more than line feeds, so an empty text has one. */
    public int lineCount() {
        return starts.length;
    }

    /** The 1-based line that holds {@code offset}. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Line and column, in code points, of {@code offset}. */
    public Position position(int offset) {
        int line = line(offset);
        return new Position(line, text.codePointCount(starts[line - 1], offset) + 1);
    }

    /** The 1-based column of {@code offset} in UTF-16 units, as editors and SARIF count. */
    public int utf16Column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of a place; columns behind the end of the line give its end. */
    public int offset(Position position) {
        Span line = lineSpan(position.line());
        int wanted = position.column() - 1;
        int available = text.codePointCount(line.start(), line.end());
        return wanted >= available ? line.end() : text.offsetByCodePoints(line.start(), wanted);
    }

    /** The characters of a 1-based line without its line feed (a CR before it belongs to the line). */
    public Span lineSpan(int line) {
        int start = starts[line - 1];
        int end = line == starts.length ? text.length() : starts[line] - 1;
        return new Span(start, end);
    }
}
