package io.haproof.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The passwords of a configuration, {@code stats auth} and {@code user}, and private keys in any text: what is shown has stars in
 * their places. Comments count like other lines. Immutable.
 */
public final class Passwords {

    private static final String STARS = "***";

    /** The way to a password, the keyword of a user misspelt or not, and all that stands behind it in its line. */
    private static final Pattern LINE = Pattern.compile("(?m)("
            + String.join(
                    "|",
                    "\\bstats[\"']?[ \\t]+[\"']?auth[\"']?[ \\t]+",
                    "\\b(?:insecure-)?password[\"']?[ \\t]+",
                    "^[-+ ]?[ \\t]*user[ \\t]+\\S+[ \\t]+(?!groups\\b)\\S+[ \\t]+")
            + ")([^\\s][^\\r\\n]*)");

    private static final Pattern KEY =
            Pattern.compile("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)");

    /** Shorter words are in other words, too, and are hidden only where they are quoted. */
    private static final int SHORTEST = 4;

    private final List<String> found;

    private Passwords(List<String> found) {
        this.found = found;
    }

    /** The passwords and keys that a text holds. */
    public static Passwords in(String text) {
        Set<String> found = new LinkedHashSet<>();
        LINE.matcher(text).results().forEach(match -> {
            boolean isLast = match.group(1).startsWith("stats");
            List<String> words = List.of(match.group(2).strip().split("[ \\t]+"));
            (isLast ? words : words.subList(0, 1)).forEach(word -> add(word, found));
        });
        KEY.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(String::lines)
                .forEach(line -> {
                    if (!line.startsWith("-----")) {
                        found.add(line.strip());
                    }
                });
        List<String> longestFirst = new ArrayList<>(found);
        longestFirst.removeIf(String::isEmpty);
        longestFirst.sort((one, other) -> other.length() - one.length());
        return new Passwords(longestFirst);
    }

    /** A word, what it is without its quotes, and what stands behind the colon in it. */
    private static void add(String word, Set<String> found) {
        String plain = word.replaceAll("[\"'\\\\]", "");
        found.add(word);
        found.add(plain);
        found.add(plain.substring(plain.indexOf(':') + 1));
    }

    /** A sentence about the text that they are from, without them. */
    public String hide(String message) {
        String hidden = message;
        for (String secret : found) {
            hidden = secret.length() < SHORTEST
                    ? hidden.replace('"' + secret + '"', '"' + STARS + '"')
                    : hidden.replace(secret, STARS);
        }
        return KEY.matcher(hidden).replaceAll(STARS);
    }

    /** A text of which lines are shown, without passwords and keys. */
    public static String mask(String text) {
        return KEY.matcher(LINE.matcher(text).replaceAll("$1***")).replaceAll(STARS);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
