package io.haproof.report;

import io.haproof.lint.Finding;
import java.io.IOException;
import java.io.Writer;

/** One line a finding, as compilers write them: {@code path:line:column: severity: message [rule]}. */
final class CompactFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        for (FileReport file : report.files()) {
            for (Finding finding : file.findings()) {
                out.append(Visible.text(file.path()))
                        .append(':')
                        .append(file.result().positionOf(finding.span()).toString())
                        .append(": ")
                        .append(finding.severity().word())
                        .append(": ")
                        .append(Visible.text(finding.message()))
                        .append(" [")
                        .append(finding.rule())
                        .append(']')
                        .append(report.scope(file.versionsOf(finding)))
                        .append('\n');
            }
        }
    }
}
