package io.haproof.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One change of a text: the characters under {@code span} become {@code replacement}.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement what stands there afterwards; empty for a deletion
 */
public record Edit(Span span, String replacement) {

    /**
     * Applies edits to a text, all of them in terms of the text before any of them.
     *
     * @throws IllegalArgumentException if two edits overlap or one reaches behind the end
     */
    public static String apply(String text, Collection<Edit> edits) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(
                Comparator.comparingInt((Edit edit) -> edit.span.start()).thenComparingInt(edit -> edit.span.end()));
        StringBuilder result = new StringBuilder(text.length() + 16);
        int done = 0;
        for (Edit edit : ordered) {
            if (edit.span.start() < done || edit.span.end() > text.length()) {
                throw new IllegalArgumentException("edits overlap or leave the text at offset " + edit.span.start());
            }
            result.append(text, done, edit.span.start()).append(edit.replacement);
            done = edit.span.end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
