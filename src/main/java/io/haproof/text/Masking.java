package io.haproof.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the passwords that a configuration holds, wherever it is shown: what follows {@code stats auth}, and what follows
 * {@code password} or {@code insecure-password} of a {@code user} (HAProxy manual, sections 3.4 and 4.2). Comments are no
 * exception.
 */
public final class Masking {

    private static final String STARS = "****";

    private static final Pattern CREDENTIALS = Pattern.compile("[\"']?\\bstats[\"']?\\s+[\"']?auth[\"']?\\s+"
            + "|[\"']?\\buser[\"']?\\s+\\S+\\s+(?:.*\\s)?[\"']?(?:insecure-)?password[\"']?\\s+");

    private Masking() {}

    /**
     * Where in a line that begins and ends there the password begins; its end if it has none.
     *
     * @param text the text of the line
     * @param from where the line begins
     * @param to where it ends, without its line feed
     */
    public static int start(CharSequence text, int from, int to) {
        Matcher credentials = CREDENTIALS.matcher(text).region(from, to);
        return credentials.find() ? credentials.end() : to;
    }

    /** A text in which four stars stand for the rest of each line from its password on. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            int secret = start(text, from, to);
            shown.append(text, from, secret).append(secret < to ? STARS : "").append(feed < 0 ? "" : "\n");
            from = to + 1;
        }
        return shown.toString();
    }
}
