package io.haproof.lint;

/** How texts that cannot be written down are written down: in fixtures and in the pages of rules. */
final class Snippets {

    private static final String NUL = "\u2400";
    private static final String END = "\u2404";

    private Snippets() {}

    /** The text that is meant: U+2400 stands for NUL, and U+2404 for the end of the file. */
    static String unescape(String text) {
        int end = text.indexOf(END);
        return (end < 0 ? text : text.substring(0, end)).replace(NUL, "\0");
    }
}
