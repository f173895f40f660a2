package io.haproof.report;

import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a source with a mark below the characters that matter.
 *
 * @param number the 1-based number of the line
 * @param line the line as it is shown, cut where it is long
 * @param indent how many columns stand in front of the mark
 * @param mark {@code ^}, and {@code ~} for each further column
 */
record SourceExcerpt(int number, String line, int indent, String mark) {

    /** The widest line that is shown whole. */
    private static final int WIDEST = 120;

    private static final int CONTEXT = 40;
    private static final String CUT = "…";

    /** The way to a password, which no report shows. */
    private static final Pattern CREDENTIALS = Pattern.compile(
            "\\s*(?:(?:(?:no|default)\\s+)?[\"']?stats[\"']?\\s+[\"']?auth|[\"']?user[\"']?\\s.*?\\s[\"']?(?:insecure-)?password)[\"']?\\s");

    private static final String HIDDEN = "*";

    /** The line in which a span begins; nothing if the line is blank. */
    static Optional<SourceExcerpt> of(Source source, Span span) {
        int number = source.lines().line(span.start());
        Span line = source.lines().lineSpan(number);
        boolean endsInCr =
                line.length() > 0 && source.text().charAt(line.end() - 1) == '\r' && span.start() < line.end() - 1;
        Span shown = endsInCr ? new Span(line.start(), line.end() - 1) : line;
        if (shown.of(source.text()).isBlank()) {
            return Optional.empty();
        }
        int end = Math.max(span.start(), Math.min(span.end(), shown.end()));
        return Optional.of(render(source.text(), number, shown, new Span(span.start(), end)));
    }

    /** Writes the line in which a span begins with its number, and the mark below; nothing if the line is blank. */
    static void write(Source source, Span span, Paint paint, Appendable out) throws IOException {
        Optional<SourceExcerpt> found = of(source, span);
        if (found.isPresent()) {
            SourceExcerpt excerpt = found.get();
            String number = Integer.toString(excerpt.number);
            String margin = " ".repeat(Math.max(0, 5 - number.length()));
            out.append(paint.faint(margin + number + " | "))
                    .append(excerpt.line)
                    .append('\n')
                    .append(paint.faint(" ".repeat(margin.length() + number.length()) + " | "))
                    .append(" ".repeat(excerpt.indent))
                    .append(paint.mark(excerpt.mark))
                    .append('\n');
        }
    }

    private static SourceExcerpt render(String text, int number, Span line, Span span) {
        int from = line.start();
        int to = line.end();
        if (line.length() > WIDEST) {
            from = Math.max(from, Math.min(span.start() - CONTEXT, to - WIDEST));
            to = Math.min(to, from + WIDEST);
            from += splitsPair(text, from) ? 1 : 0;
            to -= splitsPair(text, to) ? 1 : 0;
        }
        Matcher credentials = CREDENTIALS.matcher(text).region(line.start(), line.end());
        int secret = credentials.lookingAt() ? credentials.end() : line.end();
        StringBuilder shown = new StringBuilder(from > line.start() ? CUT : "");
        int column = shown.length();
        int first = column;
        int last = column;
        for (int at = from; at < to; ) {
            first = at <= span.start() ? column : first;
            int point = text.codePointAt(at);
            boolean isHidden = at >= secret && !Character.isWhitespace(point);
            String piece = isHidden ? HIDDEN : Visible.point(point, column);
            shown.append(piece);
            column += Visible.width(piece);
            at += Character.charCount(point);
            last = at <= span.end() ? column : last;
        }
        first = span.start() >= to ? column : first;
        shown.append(to < line.end() ? CUT : "");
        return new SourceExcerpt(number, shown.toString(), first, "^" + "~".repeat(Math.max(0, last - first - 1)));
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
