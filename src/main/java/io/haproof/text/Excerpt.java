package io.haproof.text;

/**
 * A piece of text that was read out of a source and may differ from what stands there: a word without its quotes and
 * escapes. It knows for each of its characters where in the source it came from, so that whoever parses it can still
 * point into the file.
 */
public final class Excerpt {

    private final String value;
    private final int start;
    private final int end;
    private final int[] origins;

    private static final int[] AS_IT_IS = {};

    private Excerpt(String value, int start, int end, int[] origins) {
        this.value = value;
        this.start = start;
        this.end = end;
        this.origins = origins;
    }

    /** A piece that stands in the source exactly as it is, from offset {@code start} on. */
    public static Excerpt verbatim(String value, int start) {
        return new Excerpt(value, start, start + value.length(), AS_IT_IS);
    }

    /**
     * A piece whose characters are scattered.
     *
     * @param value the characters
     * @param raw the source characters that it was made of, quotes included
     * @param origins for each character of {@code value} the source offset where it begins, ascending
     */
    public static Excerpt mapped(String value, Span raw, int[] origins) {
        if (origins.length != value.length()) {
            throw new IllegalArgumentException("one origin a character is needed");
        }
        return new Excerpt(value, raw.start(), raw.end(), origins.clone());
    }

    public String value() {
        return value;
    }

    /** The source offset at which it begins, quotes included. */
    public int start() {
        return start;
    }

    /** The source characters that this piece was made of. */
    public Span raw() {
        return new Span(start, end);
    }

    /** The source offset at which character {@code index} begins; the end of the piece for its length. */
    public int origin(int index) {
        if (index >= value.length()) {
            return value.length() == 0 || index > value.length() ? end : endOf(index - 1);
        }
        return origins.length == 0 ? start + index : origins[index];
    }

    /** The source span of the characters {@code from} (inclusive) to {@code to} (exclusive). */
    public Span span(int from, int to) {
        if (from >= to) {
            return Span.at(origin(from));
        }
        return new Span(origin(from), Math.max(origin(from), endOf(to - 1)));
    }

    /** The part of this piece from {@code from} (inclusive) to {@code to} (exclusive). */
    public Excerpt sub(int from, int to) {
        if (from == 0 && to == value.length()) {
            return this;
        }
        String part = value.substring(from, to);
        if (origins.length == 0) {
            return new Excerpt(part, start + from, start + to, origins);
        }
        int[] places = new int[to - from];
        System.arraycopy(origins, from, places, 0, places.length);
        Span raw = span(from, to);
        return new Excerpt(part, raw.start(), raw.end(), places);
    }

    private int endOf(int index) {
        if (origins.length == 0) {
            return start + index + 1;
        }
        return index + 1 < origins.length ? Math.min(origins[index + 1], end) : end;
    }

    @Override
    public String toString() {
        return value;
    }
}
