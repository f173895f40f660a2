package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Severity;
import io.haproof.text.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Workflow commands that GitHub turns into annotations. Of each kind it shows the first ten of a step, so the worst come first;
 * the last line, which is no command, counts all.
 */
final class GithubFormat implements ReportFormat {

    private static final Comparator<Entry> WORST_FIRST = Comparator.<Entry, Boolean>comparing(
                    entry -> !entry.finding().fatal())
            .thenComparing(entry -> entry.finding().severity());

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        for (String problem : report.problems()) {
            out.append("::error title=haproof::")
                    .append(data(Visible.text(problem)))
                    .append('\n');
        }
        List<Entry> entries = new ArrayList<>(Entry.all(report));
        entries.sort(WORST_FIRST);
        for (Entry entry : entries) {
            command(entry, out);
        }
        out.append(report.conclusion()).append('\n');
    }

    private static void command(Entry entry, Writer out) throws IOException {
        Finding finding = entry.finding();
        Position start = entry.start();
        Position end = entry.end();
        out.append("::")
                .append(command(finding.severity()))
                .append(" file=")
                .append(property(Visible.text(entry.file().path())))
                .append(",line=" + start.line() + ",endLine=" + end.line());
        if (entry.isInFile() && start.line() == end.line()) {
            // GitHub takes columns on one line only.
            out.append(",col=" + start.column() + ",endColumn=" + end.column());
        }
        List<String> lines = new ArrayList<>(List.of(entry.message()));
        lines.addAll(entry.details());
        out.append(",title=")
                .append(property(finding.rule()))
                .append("::")
                .append(data(String.join("\n", lines)))
                .append('\n');
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
