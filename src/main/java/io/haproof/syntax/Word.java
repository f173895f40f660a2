package io.haproof.syntax;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;

/**
 * One word as a keyword's parser sees it: without quotes and escapes, with variables replaced.
 *
 * @param text the value, which knows where each of its characters stands in the file
 * @param isOpen whether it holds a variable whose value is not known, so that nothing certain can be said of it
 * @param maySplit whether such a variable stands for any number of words
 */
public record Word(Excerpt text, boolean isOpen, boolean maySplit) {

    public Word(Excerpt text, boolean isOpen) {
        this(text, isOpen, false);
    }

    public String value() {
        return text.value();
    }

    /** The characters of the file that it was made of, quotes included. */
    public Span span() {
        return text.raw();
    }

    public boolean is(String other) {
        return text.value().equals(other);
    }

    @Override
    public String toString() {
        return text.value();
    }
}
