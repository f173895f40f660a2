package io.haproof.cloud.wire;

/**
 * A parameter of an action (API document, tables of requests).
 *
 * @param name its name
 * @param kind what it holds
 * @param isRequired whether the document marks it as required
 */
public record Parameter(String name, Kind kind, boolean isRequired) {

    /** What a parameter holds. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A list. */
        LIST,
        /** A time, {@code yyyy-MM-dd HH:mm:ss}, in the time of the service. */
        TIME
    }

    static Parameter required(String name) {
        return new Parameter(name, Kind.TEXT, true);
    }

    static Parameter optional(String name) {
        return new Parameter(name, Kind.TEXT, false);
    }

    Parameter as(Kind other) {
        return new Parameter(name, other, isRequired);
    }
}
