package io.haproof.emulator.action;

import io.haproof.cloud.wire.ErrorCode;

/** A request is refused, with a code of the API document and a sentence. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** Refuses with a code. */
    public Refusal(ErrorCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public static Refusal missing(String name) {
        return new Refusal(ErrorCode.ARG_MISSING, "the parameter \"" + name + "\" is missing");
    }

    public static Refusal invalid(String sentence) {
        return new Refusal(ErrorCode.INVALID_PARAMETER, sentence);
    }

    public static Refusal unsupported(String sentence) {
        return new Refusal(ErrorCode.UNSUPPORTED_OPERATION, sentence);
    }

    static Refusal notFound(String what, String id) {
        return new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "there is no " + what + " \"" + id + '"');
    }

    public ErrorCode code() {
        return code;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
