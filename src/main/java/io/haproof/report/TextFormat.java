package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Related;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** For people: what is wrong, the line it is on with a mark below, other places, and what would mend it. */
final class TextFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return true;
    }

    @Override
    public void write(Report report, Look look, Appendable out) throws IOException {
        Paint paint = new Paint(look.colour());
        for (FileReport file : report.files()) {
            for (String note : look.verbose() ? file.notes() : List.<String>of()) {
                out.append(paint.strong(Visible.text(file.path())))
                        .append(": note: ")
                        .append(Visible.text(note))
                        .append('\n');
            }
            for (Finding finding : file.findings()) {
                finding(report, file, finding, paint, out);
            }
        }
        if (look.verbose() && !report.files().isEmpty()) {
            out.append(summary(report)).append('\n');
        }
    }

    private static void finding(Report report, FileReport file, Finding finding, Paint paint, Appendable out)
            throws IOException {
        String word = finding.severity().word();
        FileReport.Where where = file.where(finding);
        head(where, paint.severity(finding.severity(), word + ':'), paint, out);
        out.append(paint.strong(Visible.text(finding.message())))
                .append(paint.faint(" [" + finding.rule() + ']'))
                .append(CompactFormat.scope(report, file.versionsOf(finding)))
                .append('\n');
        SourceExcerpt.write(where.source(), where.span(), paint, out);
        for (Related related : finding.related()) {
            FileReport.Where other = file.where(related);
            head(other, "note:", paint, out);
            out.append(Visible.text(related.message())).append('\n');
            SourceExcerpt.write(other.source(), other.span(), paint, out);
        }
        if (finding.fix().isPresent()) {
            out.append("  help: ")
                    .append(Visible.text(finding.fix().get().title()))
                    .append('\n');
        }
        out.append('\n');
    }

    private static void head(FileReport.Where where, String kind, Paint paint, Appendable out) throws IOException {
        out.append(paint.strong(Visible.text(where.path()) + ':' + where.position() + ':'))
                .append(' ')
                .append(kind)
                .append(' ');
    }

    private static String summary(Report report) {
        Summary summary = report.summary();
        List<String> counts = new ArrayList<>();
        count(counts, summary.errors(), "error", fatal(summary.fatal()));
        count(counts, summary.warnings(), "warning", "");
        count(counts, summary.infos(), "info", "");
        if (counts.isEmpty()) {
            counts.add("nothing found");
        }
        if (summary.suppressed() > 0) {
            counts.add(summary.suppressed() + " suppressed" + fatal(summary.suppressedFatal()));
        }
        if (summary.baselined() > 0) {
            counts.add(summary.baselined() + " in the baseline" + fatal(summary.baselinedFatal()));
        }
        String found = String.join(", ", counts);
        return number(summary.files(), "file") + " checked for HAProxy " + report.targetNames() + ": " + found;
    }

    private static String fatal(int count) {
        return count > 0 ? " (" + count + " fatal)" : "";
    }

    private static void count(List<String> counts, int count, String noun, String comment) {
        if (count > 0) {
            counts.add(number(count, noun) + comment);
        }
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
