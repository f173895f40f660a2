package io.haproof.catalogue.compile;

/** The catalogue's YAML cannot be right; the message says where, what, and what was expected. */
public final class CompileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CompileException(String message) {
        super(message);
    }
}
