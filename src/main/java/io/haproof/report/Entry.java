package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Related;
import io.haproof.text.Position;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding as a format for machines needs it. Where the text stands in a field of a document, lines and columns count in
 * that text and mean nothing in the file: the place then is line 1 of the file, and the message begins with the true one.
 *
 * @param report the report that it is in
 * @param file the file that it is about
 * @param finding the finding
 */
record Entry(Report report, FileReport file, Finding finding) {

    private static final Position TOP = new Position(1, 1);

    /** All findings, in the order of the report. */
    static List<Entry> all(Report report) {
        List<Entry> all = new ArrayList<>();
        for (FileReport file : report.files()) {
            all.addAll(of(report, file));
        }
        return all;
    }

    /** The findings of one file. */
    static List<Entry> of(Report report, FileReport file) {
        return file.findings().stream()
                .map(finding -> new Entry(report, file, finding))
                .toList();
    }

    /** Whether lines and columns count in the file itself. */
    boolean isInFile() {
        return file.place().isEmpty();
    }

    Position start() {
        return start(finding.span());
    }

    Position end() {
        return end(finding.span());
    }

    /** Where characters of the text begin in the file. */
    Position start(Span span) {
        return isInFile() ? position(span.start()) : TOP;
    }

    /** Where characters of the text end in the file. */
    Position end(Span span) {
        return isInFile() ? position(span.end()) : TOP;
    }

    private Position position(int offset) {
        return file.result().source().lines().position(offset);
    }

    /** What is wrong, on one line, with the versions that it holds for. */
    String message() {
        String place = file.place()
                .map(field -> field + ':' + position(finding.span().start()) + ": ")
                .orElse("");
        return Visible.text(place + finding.message()) + report.scope(file.versionsOf(finding));
    }

    /** The other places and what would mend it, a line each. */
    List<String> details() {
        List<String> details = new ArrayList<>();
        for (Related related : finding.related()) {
            details.add(Visible.text(place(related) + ": note: " + related.message()));
        }
        finding.fix().ifPresent(fix -> details.add("help: " + Visible.text(fix.title())));
        return details;
    }

    /** Path, line and column of characters, as compilers write them. */
    String place(Span span) {
        String field = file.place().map(name -> name + ':').orElse("");
        return file.path() + ':' + field + position(span.start());
    }

    /** Path, line and column of a place that explains it, which may be in another file. */
    String place(Related related) {
        FileReport.Where where = file.where(related);
        return related.source().isPresent() ? where.path() + ':' + where.position() : place(related.span());
    }
}
