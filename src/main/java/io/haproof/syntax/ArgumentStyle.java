package io.haproof.syntax;

/** How a version of HAProxy reads names and the arguments in parentheses behind them. */
public enum ArgumentStyle {

    /**
     * Up to 2.0: a name is everything in front of a parenthesis or comma, the first closing parenthesis ends the
     * arguments, and quotes and backslashes in them are ordinary characters.
     */
    PLAIN,

    /**
     * From 2.2 on: a name is made of ASCII letters, digits and {@code . _ - + :}, and quotes and backslashes are
     * understood inside the parentheses.
     */
    QUOTED;

    public static ArgumentStyle of(boolean quotesProtect) {
        return quotesProtect ? QUOTED : PLAIN;
    }

    /** Where the name that {@code text} begins with ends. */
    int nameEnd(String text) {
        int end = 0;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isNameCharacter(char c) {
        if (this == PLAIN) {
            return c != '(' && c != ',';
        }
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+'
                || c == ':';
    }
}
