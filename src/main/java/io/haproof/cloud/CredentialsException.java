package io.haproof.cloud;

/** There are no credentials to be used. The message is one sentence that says what to do; no secret is in it. */
public final class CredentialsException extends Exception {

    private static final long serialVersionUID = 1L;

    CredentialsException(String message) {
        super(message);
    }
}
