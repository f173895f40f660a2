package io.haproof.translate;

import io.haproof.listener.ApiWord;

/**
 * Writes values as HAProxy reads them: each as one word, whatever is in it. What no word can hold is refused, so that no
 * value ever begins a word or a line of its own.
 */
final class WordEncoder {

    private static final String SAFE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:/@%+,=~*?&;!^|<>()[]{}-";

    private WordEncoder() {}

    /**
     * A value as a word.
     *
     * @throws IllegalArgumentException if it holds a control character or half of a character; the message does not show it
     */
    static String word(String value) {
        check(value);
        if (value.isEmpty()) {
            return "''";
        }
        if (value.chars().allMatch(character -> SAFE.indexOf(character) >= 0)) {
            return value;
        }
        if (value.indexOf('\'') < 0) {
            return "'" + value + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '\\' || character == '"' || character == '$') {
                quoted.append('\\');
            }
            quoted.append(character);
        }
        return quoted.append('"').toString();
    }

    /**
     * A value as the rest of a comment.
     *
     * @throws IllegalArgumentException as {@link #word}
     */
    static String comment(String value) {
        check(value);
        return value;
    }

    /** Whatever a template names. */
    static String encode(Object value) {
        if (value instanceof Comment comment) {
            return comment(comment.text());
        }
        if (value instanceof String || value instanceof Integer) {
            return word(value.toString());
        }
        if (value instanceof ApiWord word) {
            return word(word.word());
        }
        throw new IllegalArgumentException("a template names what is no word: " + value.getClass());
    }

    /** Text for the rest of a comment, not for a word. */
    record Comment(String text) {}

    private static void check(String value) {
        int length = value.length();
        for (int at = 0; at < length; ) {
            int character = value.codePointAt(at);
            boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            if (character < ' ' || character == 0x7f || isHalf) {
                throw new IllegalArgumentException("a value holds a control character");
            }
            at += Character.charCount(character);
        }
    }
}
