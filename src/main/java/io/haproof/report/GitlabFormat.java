package io.haproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.lint.Finding;
import java.io.IOException;
import java.io.Writer;

/** The code quality report of GitLab: a list of findings and nothing else, so there is no place for a summary. */
final class GitlabFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        JsonDocument.list(out, json -> {
            for (FileReport file : report.files()) {
                Fingerprints fingerprints = new Fingerprints(file);
                for (Entry entry : Entry.of(report, file)) {
                    issue(entry, fingerprints.next(entry.finding()), json);
                }
            }
        });
    }

    private static void issue(Entry entry, String fingerprint, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", entry.message());
        json.writeStringField("check_name", entry.finding().rule());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity(entry.finding()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", entry.file().path());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", entry.start().line());
        json.writeNumberField("end", entry.end().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> finding.fatal() ? "blocker" : "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
