package io.haproof.report;

import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a configuration that no report shows: passwords and keys. */
final class Secrets {

    private static final int FLAGS = Pattern.DOTALL;

    private static final String WORD = "(?<secret>\"(?:\\\\.|[^\"\\\\])*+\"?|'[^']*+'?|(?:\\\\.|\\S)++)";

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile(
                    "^\\s*(?:(?:no|default)\\s+)?[\"']?stats[\"']?\\s+[\"']?auth[\"']?\\s(?<secret>.*)$", FLAGS),
            Pattern.compile("^\\s*[\"']?user[\"']?\\s.*?\\s[\"']?(?:insecure-)?password[\"']?\\s+" + WORD, FLAGS),
            Pattern.compile("\\s[\"']?(?:ca-sign-pass|tcp-md5sig)[\"']?\\s+" + WORD, FLAGS));

    private final List<Span> spans = new ArrayList<>();

    private Secrets() {}

    /** The secrets of one line of a text. */
    static Secrets of(String text, Span line) {
        Secrets found = new Secrets();
        for (Pattern place : PLACES) {
            Matcher matcher = place.matcher(text).region(line.start(), line.end());
            while (matcher.find()) {
                found.spans.add(new Span(matcher.start("secret"), matcher.end("secret")));
            }
        }
        return found;
    }

    /** Whether a character must not be seen. */
    boolean hide(int offset, int point) {
        return !spans.isEmpty()
                && !Character.isWhitespace(point)
                && spans.stream().anyMatch(span -> span.contains(offset));
    }

    /** A line with stars in place of its secrets. */
    static String masked(String text, Span line) {
        Secrets secrets = of(text, line);
        if (secrets.spans.isEmpty()) {
            return line.of(text);
        }
        StringBuilder masked = new StringBuilder(line.length());
        for (int at = line.start(); at < line.end(); at++) {
            char unit = text.charAt(at);
            masked.append(secrets.hide(at, unit) ? '*' : unit);
        }
        return masked.toString();
    }
}
