package io.haproof.text;

import java.util.Arrays;
import java.util.List;

/**
 * Texts that are read one behind the other, as HAProxy does with several files, and the one text that they make. Where a text has
 * no last line feed, the whole has one behind it, so that no line runs into the next text. Immutable.
 */
public final class JointSource {

    private final List<Source> parts;
    private final int[] starts;
    private final Source whole;

    /**
     * Joins texts.
     *
     * @param parts at least one; as soon as one is not UTF-8, the whole is not
     */
    public JointSource(List<Source> parts) {
        this.parts = List.copyOf(parts);
        this.starts = new int[parts.size()];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = text.length();
            String part = parts.get(i).text();
            text.append(part).append(part.isEmpty() || part.endsWith("\n") ? "" : "\n");
        }
        Source model = parts.stream().filter(part -> !part.isUtf8()).findFirst().orElse(parts.get(0));
        this.whole = model.withText(text.toString());
    }

    /** The texts, in their order. */
    public List<Source> parts() {
        return parts;
    }

    /** All of them as one text. */
    public Source whole() {
        return whole;
    }

    /** Where a part begins in the whole. */
    public int start(int part) {
        return starts[part];
    }

    /** The part that a character of the whole is in; behind the last character the last one. */
    public int partAt(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        int part = at >= 0 ? at : -at - 2;
        while (part + 1 < starts.length && starts[part + 1] == offset) {
            // A part without characters begins where the next does.
            part++;
        }
        return part;
    }

    /** Whether characters of the whole, or a place between two, are in a part or right behind its last character. */
    public boolean isIn(int part, Span span) {
        return span.start() >= starts[part] && span.end() <= end(part);
    }

    /** Characters of the whole in the terms of a part; of those that are not in it the nearest place is taken. */
    public Span in(int part, Span span) {
        return new Span(in(part, span.start()), in(part, span.end()));
    }

    private int in(int part, int offset) {
        return Math.max(starts[part], Math.min(offset, end(part))) - starts[part];
    }

    private int end(int part) {
        return starts[part] + parts.get(part).text().length();
    }
}
