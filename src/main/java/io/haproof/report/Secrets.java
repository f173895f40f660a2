package io.haproof.report;

import io.haproof.text.Masking;
import io.haproof.text.Span;
import java.util.List;

/** The characters of a configuration that no report shows: passwords and keys. */
final class Secrets {

    private final List<Span> spans;

    private Secrets(List<Span> spans) {
        this.spans = spans;
    }

    /** The secrets of one line of a text. */
    static Secrets of(String text, Span line) {
        return new Secrets(Masking.secrets(text, line));
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
