package io.haproof.directive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faults of a regular expression that every library behind HAProxy (PCRE, PCRE2, POSIX) refuses: brackets that do
 * not match, something to repeat that is not there, ranges that run backwards. It stays silent on everything else.
 */
final class RegexCheck {

    /**
     * A fault.
     *
     * @param at the index of the character at fault
     * @param message what is wrong
     */
    record Fault(int at, String message) {}

    private static final Set<String> CLASSES = Set.of(
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit");

    private final String pattern;
    private int at;
    private int depth;
    private int lastOpen;
    private final Deque<Integer> behind = new ArrayDeque<>();
    private boolean canRepeat;

    private RegexCheck(String pattern) {
        this.pattern = pattern;
    }

    static Optional<Fault> check(String pattern) {
        return Optional.ofNullable(new RegexCheck(pattern).run());
    }

    private @Nullable Fault run() {
        while (at < pattern.length()) {
            Fault fault = step(pattern.charAt(at));
            if (fault != null) {
                return fault;
            }
        }
        return depth > 0 ? new Fault(lastOpen, "a parenthesis is not closed") : null;
    }

    private @Nullable Fault step(char c) {
        switch (c) {
            case '\\' -> {
                return escape();
            }
            case '[' -> {
                return characterClass();
            }
            case '(' -> open();
            case ')' -> {
                if (!behind.isEmpty() && behind.peek() == depth) {
                    behind.pop();
                }
                if (depth-- == 0) {
                    return new Fault(at, "a parenthesis is closed that was never opened");
                }
                at++;
                canRepeat = true;
            }
            case '|', '^' -> {
                at++;
                canRepeat = c == '^';
            }
            case '*', '+', '?' -> {
                return quantifier(at + 1, c != '?');
            }
            case '{' -> {
                return braces();
            }
            default -> {
                at++;
                canRepeat = true;
            }
        }
        return null;
    }

    private @Nullable Fault escape() {
        if (at + 1 >= pattern.length()) {
            return new Fault(at, "a backslash stands at the end");
        }
        if (pattern.charAt(at + 1) == 'Q') {
            int end = pattern.indexOf("\\E", at + 2);
            at = end < 0 ? pattern.length() : end + 2;
        } else {
            at += 2;
        }
        canRepeat = true;
        return null;
    }

    private void open() {
        lastOpen = at;
        if (pattern.startsWith("(?#", at)) {
            int end = pattern.indexOf(')', at);
            at = end < 0 ? pattern.length() : end + 1;
            return;
        }
        depth++;
        if (pattern.startsWith("(?<=", at) || pattern.startsWith("(?<!", at)) {
            behind.push(depth);
        }
        at++;
        canRepeat = false;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            while (at < pattern.length() && "<>=!:'P-&+0123456789_|".indexOf(pattern.charAt(at)) >= 0
                    || at < pattern.length() && Character.isLetter(pattern.charAt(at))) {
                char c = pattern.charAt(at++);
                if (c == ':' || c == '=' || c == '!' || c == '>' || c == '|') {
                    break;
                }
            }
        } else if (at < pattern.length() && pattern.charAt(at) == '*') {
            int end = pattern.indexOf(')', at);
            at = end < 0 ? pattern.length() : end;
            canRepeat = true;
        }
    }

    private @Nullable Fault quantifier(int end, boolean isEndless) {
        if (!canRepeat) {
            return new Fault(at, "there is nothing to repeat");
        }
        if (isEndless && !behind.isEmpty()) {
            return new Fault(at, "what is looked for behind has no fixed length");
        }
        at = end;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        canRepeat = false;
        return null;
    }

    private @Nullable Fault braces() {
        int close = pattern.indexOf('}', at);
        String inside = close < 0 ? "" : pattern.substring(at + 1, close);
        if (!inside.matches("[0-9]{1,5}(,[0-9]{0,5})?")) {
            at++;
            canRepeat = true;
            return null;
        }
        int comma = inside.indexOf(',');
        if (comma > 0 && comma < inside.length() - 1) {
            int low = Integer.parseInt(inside.substring(0, comma));
            int high = Integer.parseInt(inside.substring(comma + 1));
            if (low > high) {
                return new Fault(at, "the repetition {" + inside + "} runs backwards");
            }
        }
        return quantifier(close + 1, inside.endsWith(","));
    }

    private @Nullable Fault characterClass() {
        int start = at++;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == ']' && !first) {
                at++;
                canRepeat = true;
                return null;
            }
            first = false;
            if (c == '[' && pattern.startsWith("[:", at) && pattern.indexOf(":]", at + 2) >= 0) {
                int end = pattern.indexOf(":]", at + 2);
                String name = pattern.substring(at + 2, end);
                if (name.matches("\\^?[a-z]+") && !CLASSES.contains(name.replace("^", ""))) {
                    return new Fault(at, "there is no class of characters [:" + name + ":]");
                }
                at = end + 2;
            } else if (c == '\\') {
                at += 2;
            } else if (at + 2 < pattern.length() && isBackwards(c)) {
                return new Fault(at, "the range " + pattern.substring(at, at + 3) + " runs backwards");
            } else {
                at++;
            }
        }
        return new Fault(start, "a bracket is not closed");
    }

    private boolean isBackwards(char from) {
        char to = pattern.charAt(at + 2);
        return pattern.charAt(at + 1) == '-' && to != ']' && to != '\\' && to != '[' && from > to;
    }
}
