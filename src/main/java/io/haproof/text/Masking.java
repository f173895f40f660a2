package io.haproof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the passwords and keys that a configuration holds, so that nobody shows them: what follows {@code stats auth}, what follows
 * {@code password} or {@code insecure-password} of a {@code user}, and the values of {@code ca-sign-pass} and {@code tcp-md5sig}
 * (HAProxy manual, sections 3.4, 4.2, 5.1 and 5.2). Comments are no exception.
 */
public final class Masking {

    private static final String STARS = "****";

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?s)[\"']?\\bstats[\"']?\\s+[\"']?auth[\"']?\\s+(?<secret>.*)$"),
            Pattern.compile("(?s)[\"']?\\buser[\"']?\\s.*?\\s[\"']?(?:insecure-)?password[\"']?\\s+(?<secret>.*)$"),
            Pattern.compile("(?s)\\s[\"']?(?:ca-sign-pass|tcp-md5sig)[\"']?\\s+"
                    + "(?<secret>\"(?:\\\\.|[^\"\\\\])*+\"?|'[^']*+'?|(?:\\\\.|\\S)++)"));

    private Masking() {}

    /**
     * What a line must not show, in the order of the text.
     *
     * @param text the text of the line
     * @param line the line, without its line feed
     */
    public static List<Span> secrets(CharSequence text, Span line) {
        List<Span> found = new ArrayList<>();
        for (Pattern place : PLACES) {
            Matcher matcher = place.matcher(text).region(line.start(), line.end());
            while (matcher.find()) {
                found.add(new Span(matcher.start("secret"), matcher.end("secret")));
            }
        }
        return found;
    }

    /** A text in which four stars stand for each secret. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            int at = from;
            for (Span secret : secrets(text, new Span(from, to))) {
                if (secret.start() >= at) {
                    shown.append(text, at, secret.start()).append(secret.length() > 0 ? STARS : "");
                    at = secret.end();
                }
            }
            shown.append(text, at, to).append(feed < 0 ? "" : "\n");
            from = to + 1;
        }
        return shown.toString();
    }
}
