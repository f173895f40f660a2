package io.haproof.listener.document;

/** Characters as sentences show them. */
final class Characters {

    private static final int SHOWN = 40;

    private Characters() {}

    /** What stands at a place of a text, in quotes; the end of the text in words. */
    static String at(String text, int offset) {
        if (offset >= text.length()) {
            return "the end of the file";
        }
        int end = offset;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        int character = text.codePointAt(offset);
        if (character == '\n' || character == '\r') {
            return "the end of the line";
        }
        if (character == '"') {
            return "a double quote";
        }
        return '"' + shown(end > offset ? text.substring(offset, end) : Character.toString(character)) + '"';
    }

    private static boolean isPlain(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
    }

    /** A text without what cannot be seen, and not longer than a line can bear. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(character -> {
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(name(character));
            }
        });
        return text.codePoints().limit(SHOWN + 1L).count() > SHOWN ? shown + "…" : shown.toString();
    }

    /** A text of any length in which JSON's escapes stand for what cannot be seen. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                escaped.appendCodePoint(character);
            } else {
                for (char unit : Character.toChars(character)) {
                    escaped.append(escape(unit));
                }
            }
        });
        return escaped.toString();
    }

    /** {@code \\u0007}. */
    static String escape(char unit) {
        return String.format("\\u%04x", (int) unit);
    }

    /** {@code U+0007}. */
    static String name(int character) {
        return String.format("U+%04X", character);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Whether a text holds half of a pair of surrogates without its other half. */
    static boolean hasLoneSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
