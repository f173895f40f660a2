package io.haproof.syntax;

/** What a stretch of configuration text is to HAProxy's reader. */
public enum TokenKind {
    /** White space between words or in front of the first. */
    BLANKS,
    /** The line feed, with the carriage return before it if there is one. */
    EOL,
    /** A line that names a scope, {@code [haproxy]}; it is never split into words. */
    SCOPE,
    /** From a {@code #} outside quotes to the end of the line. */
    COMMENT,
    /** What HAProxy never looks at: from a stray carriage return or NUL to the line feed. */
    LOST,
    /** Characters that stand for themselves, outside quotes. */
    PLAIN,
    /** Characters that stand for themselves, within quotes. */
    TEXT,
    /** A backslash and what it escapes. */
    ESCAPE,
    /** A backslash that escapes nothing and stands for itself. */
    BACKSLASH,
    /** {@code $NAME} or <code>${NAME}</code> within double quotes. */
    VARIABLE,
    /** A dollar sign within double quotes behind which no name of a variable follows. */
    DOLLAR,
    OPEN_DOUBLE,
    CLOSE_DOUBLE,
    OPEN_SINGLE,
    CLOSE_SINGLE
}
