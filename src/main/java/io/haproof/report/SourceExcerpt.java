package io.haproof.report;

import io.haproof.text.Masking;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One line of a source with a mark below the characters that matter.
 *
 * @param number the 1-based number of the line
 * @param line the line as it is shown, cut where it is long
 * @param indent how many columns stand in front of the mark
 * @param mark {@code ^}, and {@code ~} for each further column
 * @param marked the characters of {@code line} above the mark; empty if the mark is between two
 */
record SourceExcerpt(int number, String line, int indent, String mark, Span marked) {

    /** The widest line that is shown whole. */
    private static final int WIDEST = 120;

    private static final int CONTEXT = 40;
    private static final String CUT = "…";

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
            out.append(paint.faint(excerpt.margin(true)))
                    .append(excerpt.line)
                    .append('\n')
                    .append(paint.faint(excerpt.margin(false)))
                    .append(" ".repeat(excerpt.indent))
                    .append(paint.mark(excerpt.mark))
                    .append('\n');
        }
    }

    /** The same, as two lines without colour. */
    List<String> lines() {
        return List.of(margin(true) + line, margin(false) + " ".repeat(indent) + mark);
    }

    private String margin(boolean isNumbered) {
        String digits = Integer.toString(number);
        String margin = " ".repeat(Math.max(0, 5 - digits.length()));
        return margin + (isNumbered ? digits : " ".repeat(digits.length())) + " | ";
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
        return shown(text, number, line, new Span(from, to), span);
    }

    /** The excerpt that shows the characters under {@code part} of a line. */
    private static SourceExcerpt shown(String text, int number, Span line, Span part, Span span) {
        List<Span> secrets = Masking.secrets(text, line);
        StringBuilder shown = new StringBuilder(part.start() > line.start() ? CUT : "");
        int column = shown.length();
        Edge first = new Edge(column, column);
        Edge last = first;
        for (int at = part.start(); at < part.end(); ) {
            first = at <= span.start() ? new Edge(column, shown.length()) : first;
            int point = text.codePointAt(at);
            int here = at;
            boolean isHidden =
                    !Character.isWhitespace(point) && secrets.stream().anyMatch(secret -> secret.contains(here));
            String piece = isHidden ? HIDDEN : Visible.point(point, column);
            shown.append(piece);
            column += Visible.width(piece);
            at += Character.charCount(point);
            last = at <= span.end() ? new Edge(column, shown.length()) : last;
        }
        first = span.start() >= part.end() ? new Edge(column, shown.length()) : first;
        shown.append(part.end() < line.end() ? CUT : "");
        String mark = "^" + "~".repeat(Math.max(0, last.column - first.column - 1));
        Span marked = new Span(first.at, Math.max(first.at, last.at));
        return new SourceExcerpt(number, shown.toString(), first.column, mark, marked);
    }

    /** One end of a mark: the column of a terminal, and the character of the line. */
    private record Edge(int column, int at) {}

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
