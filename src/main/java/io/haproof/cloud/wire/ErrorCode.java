package io.haproof.cloud.wire;

import java.util.Arrays;
import java.util.Optional;

/** A documented way in which a call fails (API document, table of error codes). */
public enum ErrorCode {
    ARG_MISSING("ArgMissing", 400, "a parameter is missing"),
    INVALID_PARAMETER("InvalidParameter", 400, "a parameter is wrong"),
    BAD_ARGS("BadArgs", 400, "a parameter is wrong"),
    UNSUPPORTED_OPERATION("UnsupportedOperation", 400, "the operation is not supported"),
    RESOURCE_NOT_FOUND("ResourceNotFound", 404, "there is no such resource"),
    RESOURCE_IN_USE("ResourceInUse", 409, "another task holds the resource"),
    INTERNAL_ERROR("InternalError", 500, "the service failed"),
    CREATE_ORDER_EXCEPT("CreateOrderExcept", 500, "the order could not be made");

    private final String word;
    private final int status;
    private final String meaning;

    ErrorCode(String word, int status, String meaning) {
        this.word = word;
        this.status = status;
        this.meaning = meaning;
    }

    /** The code of a name, if it is documented. */
    public static Optional<ErrorCode> named(String word) {
        return Arrays.stream(values()).filter(code -> code.word.equals(word)).findFirst();
    }

    /** The code as answers have it. */
    public String word() {
        return word;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What it says, in a few words. */
    public String meaning() {
        return meaning;
    }
}
