package io.haproof.cloud;

import java.io.IOException;

/** No whole answer came. The message is the predicate of a sentence about the service: {@code did not answer within 60 s}. */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** How far it got. */
    public enum Kind {
        /** No connection came to be, so that the service knows nothing of the request. */
        NOT_CONNECTED,
        /** There was one, but it is not to be trusted, so that nothing was sent. */
        NOT_TRUSTED,
        /** The request may have arrived. */
        NO_ANSWER,
        /** An answer came that is larger than any of the API. */
        TOO_LARGE,
        /** The caller does not want to wait any more; the request may have arrived. */
        INTERRUPTED
    }

    public TransportException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is certain that the request had no effect. */
    public boolean isHarmless() {
        return kind == Kind.NOT_CONNECTED || kind == Kind.NOT_TRUSTED;
    }
}
