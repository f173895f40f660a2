package io.haproof.cloud.change;

/** A change that cannot be planned. The message is one sentence that says what to do. */
public final class ChangeException extends Exception {

    private static final long serialVersionUID = 1L;

    ChangeException(String message) {
        super(message);
    }
}
