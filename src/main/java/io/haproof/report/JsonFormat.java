package io.haproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.Fix;
import io.haproof.lint.Related;
import io.haproof.text.Edit;
import io.haproof.text.LineIndex;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The report for programs. Its fields and their order are a contract: within one schema version fields are only added.
 */
final class JsonFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public boolean showsVerdicts() {
        return true;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        JsonDocument.write(out, json -> fields(report, json));
    }

    private static void fields(Report report, JsonGenerator json) throws IOException {
        if (isForOne(report)) {
            json.writeStringField("haproxy", report.targetNames());
        } else {
            versions("haproxy", report.targets(), json);
        }
        json.writeArrayFieldStart("files");
        for (FileReport file : report.files()) {
            file(report, file, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("summary");
        summary(report.summary(), json);
        json.writeEndObject();
    }

    private static boolean isForOne(Report report) {
        return report.targets().size() == 1;
    }

    static void versions(String field, List<Version> versions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Version version : versions) {
            json.writeString(version.toString());
        }
        json.writeEndArray();
    }

    private static void file(Report report, FileReport file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeArrayFieldStart("findings");
        for (Finding finding : file.findings()) {
            json.writeStartObject();
            finding(finding, file, json);
            if (!isForOne(report)) {
                versions("versions", file.versionsOf(finding), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding finding, FileReport file, JsonGenerator json) throws IOException {
        LineIndex lines = file.result().source().lines();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeBooleanField("fatal", finding.fatal());
        json.writeStringField("message", finding.message());
        JsonDocument.place(finding.span(), lines, json);
        Optional<String> field = finding.path().or(file::place);
        if (field.isPresent()) {
            json.writeStringField("path", field.get());
        }
        if (!finding.related().isEmpty()) {
            json.writeArrayFieldStart("related");
            for (Related related : finding.related()) {
                json.writeStartObject();
                related(related, file.where(related), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (finding.fix().isPresent()) {
            fix(finding.fix().get(), lines, json);
        }
        Optional<Verdict> verdict = file.verdict(finding);
        if (verdict.isPresent()) {
            verdict(verdict.get(), json);
        }
    }

    /** Only a place in another file says which. */
    private static void related(Related related, FileReport.Where where, JsonGenerator json) throws IOException {
        json.writeStringField("message", related.message());
        JsonDocument.place(where.span(), where.source().lines(), json);
        if (related.source().isPresent()) {
            json.writeStringField("path", where.path());
        }
    }

    private static void fix(Fix fix, LineIndex lines, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fix");
        json.writeStringField("title", fix.title());
        json.writeBooleanField("safe", fix.safe());
        json.writeArrayFieldStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            JsonDocument.place(edit.span(), lines, json);
            json.writeStringField("text", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void verdict(Verdict verdict, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("verdict");
        versions("refusedBy", verdict.refusing(), json);
        versions("acceptedBy", verdict.accepting(), json);
        json.writeStringField("because", verdict.reason());
        json.writeArrayFieldStart(verdict.isSaid() ? "haproxyPrinted" : "haproxyPrints");
        for (String message : verdict.prints()) {
            json.writeString(message);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void summary(Summary summary, JsonGenerator json) throws IOException {
        json.writeNumberField("files", summary.files());
        json.writeNumberField("errors", summary.errors());
        json.writeNumberField("warnings", summary.warnings());
        json.writeNumberField("infos", summary.infos());
        json.writeNumberField("fatal", summary.fatal());
        json.writeNumberField("suppressed", summary.suppressed());
        json.writeNumberField("suppressedFatal", summary.suppressedFatal());
        json.writeNumberField("baselined", summary.baselined());
        json.writeNumberField("baselinedFatal", summary.baselinedFatal());
    }
}
