package io.haproof.lint.rule.cds;

/** How messages show what a document holds. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** A text in double quotes; cut where it is long. */
    static String of(String text) {
        int end = text.length() <= LONGEST ? text.length() : text.offsetByCodePoints(0, LONGEST / 2);
        return '"' + text.substring(0, end) + (end < text.length() ? "…" : "") + '"';
    }
}
