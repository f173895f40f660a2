package io.haproof.syntax;

/** A text is not a notation; the message says where and what was expected. */
public final class NotationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    NotationException(String text, int offset, String problem) {
        super("\"" + text + "\", character " + (offset + 1) + ": " + problem);
        this.offset = offset;
    }

    /** The UTF-16 offset of the problem. */
    public int offset() {
        return offset;
    }
}
