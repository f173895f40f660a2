package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Related;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** For people: what is wrong, the line it is on with a mark below, other places, and what would mend it. */
final class TextFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return true;
    }

    @Override
    public boolean showsVerdicts() {
        return true;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
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
            out.append(report.conclusion()).append('\n');
        }
    }

    private static void finding(Report report, FileReport file, Finding finding, Paint paint, Writer out)
            throws IOException {
        String word = finding.severity().word();
        FileReport.Where where = file.where(finding);
        head(where, paint.severity(finding.severity(), word + ':'), paint, out);
        out.append(paint.strong(Visible.text(finding.message())))
                .append(paint.faint(" [" + finding.rule() + ']'))
                .append(report.scope(file.versionsOf(finding)))
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
        Optional<Verdict> verdict = file.verdict(finding);
        if (verdict.isPresent()) {
            verdict(finding, verdict.get(), out);
        }
        out.append('\n');
    }

    private static void verdict(Finding finding, Verdict verdict, Writer out) throws IOException {
        out.append("  refused by: ").append(verdict.span()).append('\n');
        out.append("  because: ").append(verdict.reason());
        out.append(" (haproof explain ").append(finding.rule()).append(")\n");
        String title = verdict.isSaid() ? "  HAProxy printed: " : "  HAProxy prints: ";
        for (String message : verdict.prints()) {
            out.append(title).append(Visible.text(message)).append('\n');
            title = verdict.isSaid() ? "             and: " : "             or: ";
        }
    }

    private static void head(FileReport.Where where, String kind, Paint paint, Writer out) throws IOException {
        out.append(paint.strong(Visible.text(where.path()) + ':' + where.position() + ':'))
                .append(' ')
                .append(kind)
                .append(' ');
    }
}
