package io.haproof.listener.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that is not JSON, in the words of people.
 *
 * @param offset where
 * @param what what was expected there
 */
record JsonFault(int offset, String what) {

    /** What stands in front of the fault. */
    enum Behind {
        NOTHING,
        BRACE,
        BRACKET,
        NAME,
        MEMBER,
        ITEM,
        ALL
    }

    /** Looks again at the few characters behind what could be read. */
    static JsonFault find(String text, Behind behind, int end) {
        return new Search(text, end).from(behind);
    }

    private static final class Search {

        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
        private static final List<String> WORDS = List.of("true", "false", "null");
        private static final String ESCAPES = "\"\\/bfnrt";
        private static final String VALUE = "a value";
        private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F]|[\ud800-\udfff]");
        private static final String HALF_NAME =
                "the name of a field holds half of a character beyond U+FFFF; expected both halves";
        private static final String SOMETHING = "something is wrong";
        private static final String NAME = "a name in double quotes";

        private final String text;
        private int at;

        Search(String text, int from) {
            this.text = text;
            this.at = from;
            skipBlanks();
        }

        JsonFault from(Behind behind) {
            return switch (behind) {
                case NOTHING -> value(VALUE);
                case BRACE -> is('"') ? nameAndValue() : expected(NAME + " or \"}\"");
                case BRACKET -> value("a value or \"]\"");
                case NAME -> colonAndValue();
                case MEMBER -> isTakenComma() ? nameAndValue() : expected("\",\" or \"}\"");
                case ITEM -> isTakenComma() ? value(VALUE) : expected("\",\" or \"]\"");
                case ALL -> new JsonFault(at, "the document ends before this; expected nothing more");
            };
        }

        private JsonFault nameAndValue() {
            if (!is('"')) {
                return expected(NAME);
            }
            int start = at;
            return quoted().orElseGet(() -> {
                boolean isHalf = HALF.matcher(text.substring(start, at)).find();
                skipBlanks();
                JsonFault next = colonAndValue();
                return isHalf && next.what().equals(SOMETHING) ? new JsonFault(start, HALF_NAME) : next;
            });
        }

        private JsonFault colonAndValue() {
            if (!is(':')) {
                return expected("\":\" behind the name of a field");
            }
            at++;
            skipBlanks();
            return value(VALUE);
        }

        private JsonFault value(String expectation) {
            if (is('"')) {
                return quoted().orElseGet(this::something);
            }
            if (is('\'')) {
                return expected("double quotes");
            }
            String word = word();
            if (word.isEmpty()) {
                return expected(expectation);
            }
            if (NUMBER.matcher(word).matches() || WORDS.contains(word)) {
                return something();
            }
            boolean isNumber = Character.isDigit(word.charAt(word.startsWith("-") && word.length() > 1 ? 1 : 0));
            return isNumber ? expected("a number as JSON writes it, or quotes around it") : expected(expectation);
        }

        private String word() {
            int end = at;
            while (end < text.length()
                    && (Character.isLetterOrDigit(text.charAt(end)) || "+-._".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return text.substring(at, end);
        }

        /** What is wrong with the text in quotes that begins here; else goes behind it. */
        private Optional<JsonFault> quoted() {
            int start = at;
            for (at = start + 1; at < text.length(); at++) {
                char character = text.charAt(at);
                if (character == '"') {
                    at++;
                    return Optional.empty();
                }
                if (character == '\n' || character == '\r') {
                    return Optional.of(new JsonFault(
                            start, "the text is not closed; expected a double quote before the end of the line"));
                }
                if (character < ' ') {
                    return Optional.of(new JsonFault(
                            at,
                            "a text holds the character " + Characters.name(character) + "; expected it as "
                                    + Characters.escape(character)));
                }
                if (character == '\\' && !isTakenEscape()) {
                    return Optional.of(
                            new JsonFault(at, "the backslash begins no escape; expected \\\\ for a backslash"));
                }
            }
            return Optional.of(new JsonFault(start, "the text is not closed; expected a double quote at its end"));
        }

        private boolean isTakenEscape() {
            if (at + 1 < text.length() && ESCAPES.indexOf(text.charAt(at + 1)) >= 0) {
                at++;
                return true;
            }
            boolean isCode =
                    text.length() >= at + 6 && text.substring(at + 1, at + 6).matches("u[0-9a-fA-F]{4}");
            at += isCode ? 5 : 0;
            return isCode;
        }

        private boolean isTakenComma() {
            boolean isComma = is(',');
            if (isComma) {
                at++;
                skipBlanks();
            }
            return isComma;
        }

        private boolean is(char character) {
            return at < text.length() && text.charAt(at) == character;
        }

        private void skipBlanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private JsonFault expected(String expectation) {
            return new JsonFault(at, "expected " + expectation + ", found " + Characters.at(text, at));
        }

        private JsonFault something() {
            return new JsonFault(at, SOMETHING);
        }
    }
}
