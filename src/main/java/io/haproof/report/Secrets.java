package io.haproof.report;

import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the passwords and keys that a configuration holds, so that no report shows them: what follows {@code stats auth}, what
 * follows {@code password} or {@code insecure-password} of a {@code user}, and the values of {@code ca-sign-pass} and
 * {@code tcp-md5sig}. Comments are no exception.
 */
final class Secrets {

    private static final String STARS = "****";

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?s)[\"']?\\bstats[\"']?\\s+[\"']?auth[\"']?\\s+(?<secret>.*)$"),
            Pattern.compile("(?s)[\"']?\\buser[\"']?\\s.*?\\s[\"']?(?:insecure-)?password[\"']?\\s+(?<secret>.*)$"),
            Pattern.compile("(?s)\\s[\"']?(?:ca-sign-pass|tcp-md5sig)[\"']?\\s+"
                    + "(?<secret>\"(?:\\\\.|[^\"\\\\])*+\"?|'[^']*+'?|(?:\\\\.|\\S)++)"));

    private Secrets() {}

    /** What a line of a text must not show. */
    static List<Span> in(String text, Span line) {
        List<Span> found = new ArrayList<>();
        for (Pattern place : PLACES) {
            Matcher matcher = place.matcher(text).region(line.start(), line.end());
            while (matcher.find()) {
                found.add(new Span(matcher.start("secret"), matcher.end("secret")));
            }
        }
        return found;
    }

    /** A line in which four stars stand for each secret. */
    static String masked(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        int at = 0;
        for (Span secret : in(line, new Span(0, line.length()))) {
            if (secret.start() >= at) {
                shown.append(line, at, secret.start()).append(secret.isEmpty() ? "" : STARS);
                at = secret.end();
            }
        }
        return shown.append(line, at, line.length()).toString();
    }
}
