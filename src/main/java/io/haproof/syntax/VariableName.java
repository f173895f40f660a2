package io.haproof.syntax;

/**
 * The name behind a dollar sign, as far as it goes.
 *
 * @param name the name; empty where none begins
 * @param start the offset at which the name begins or should
 * @param end the offset behind the name
 * @param isBraced whether it stands in braces
 * @param expands whether {@code [*]} follows the name
 * @param hasDefault whether a default value follows
 */
record VariableName(String name, int start, int end, boolean isBraced, boolean expands, boolean hasDefault) {

    /** The name of the variable whose dollar sign stands at {@code dollar}. */
    static VariableName at(String text, int dollar) {
        boolean braced = text.startsWith("{", dollar + 1);
        int start = dollar + (braced ? 2 : 1);
        int end = start;
        if (end < text.length() && isFirst(text.charAt(end))) {
            end++;
            while (end < text.length() && isLater(text.charAt(end))) {
                end++;
            }
        }
        boolean expands = braced && text.startsWith("[*]", end);
        boolean hasDefault = braced && text.startsWith("-", expands ? end + 3 : end);
        return new VariableName(text.substring(start, end), start, end, braced, expands, hasDefault);
    }

    private static boolean isFirst(char c) {
        return c == '.' || c == '_' || isLetter(c);
    }

    private static boolean isLater(char c) {
        return c == '_' || isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
