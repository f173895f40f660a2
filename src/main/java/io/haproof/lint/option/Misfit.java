package io.haproof.lint.option;

import io.haproof.text.Span;

/** A value is not what is expected at its place. The message says what was expected. */
public final class Misfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Span span;

    /**
     * Says what is wrong.
     *
     * @param span where, in the text that the value was read from
     * @param message what is wrong, then what was expected; lower case, no final stop
     */
    public Misfit(Span span, String message) {
        super(message, null, false, false);
        this.span = span;
    }

    /** The characters that do not fit. */
    public Span span() {
        return span;
    }

    /** What is wrong. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
