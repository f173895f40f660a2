package io.haproof.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a text holds that {@link Masking} hides, and private keys, so that sentences about the text do not quote it. Immutable.
 */
public final class Passwords {

    private static final String STARS = "***";

    private static final Pattern KEY =
            Pattern.compile("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)");

    /** Shorter words are in other words, too, and are hidden only where they are quoted. */
    private static final int SHORTEST = 4;

    private final List<String> found;

    private Passwords(List<String> found) {
        this.found = found;
    }

    /** The passwords and keys of a text. */
    public static Passwords in(String text) {
        Set<String> found = new LinkedHashSet<>();
        LineIndex lines = new LineIndex(text);
        for (int line = 1; line <= lines.lineCount(); line++) {
            Masking.secrets(text, lines.lineSpan(line)).forEach(secret -> addAll(secret.of(text), found));
        }
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

    /** The words of a secret as they are, without their quotes, and what stands behind the colon in them. */
    private static void addAll(String secret, Set<String> found) {
        for (String word : secret.strip().split("\\s+", -1)) {
            if (word.equals("groups") || word.startsWith("#")) {
                // The password of a user ends here.
                return;
            }
            String plain = word.replaceAll("[\"'\\\\]", "");
            found.add(word);
            found.add(plain);
            found.add(plain.substring(plain.indexOf(':') + 1));
        }
    }

    /** A sentence about the text, with stars in their places. */
    public String hide(String message) {
        String hidden = message;
        for (String secret : found) {
            hidden = secret.length() < SHORTEST
                    ? hidden.replace('"' + secret + '"', '"' + STARS + '"')
                    : hidden.replace(secret, STARS);
        }
        return KEY.matcher(hidden).replaceAll(STARS);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
