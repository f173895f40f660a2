package io.haproof.report;

/**
 * How a report for people should look. Formats for machines do not care.
 *
 * @param colour whether the reader understands ANSI colours
 * @param verbose whether notes, and a last line that counts the findings, are wanted, too
 */
public record Look(boolean colour, boolean verbose) {

    /** No colour, and all there is to say. */
    public static final Look PLAIN = new Look(false, true);
}
