package io.haproof.report;

/**
 * How a report for people should look. Formats for machines do not care.
 *
 * @param colour whether the reader understands ANSI colours
 * @param summary whether a last line says how many findings there are
 */
public record Look(boolean colour, boolean summary) {

    /** No colour, with a summary. */
    public static final Look PLAIN = new Look(false, true);
}
