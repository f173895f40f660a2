package io.haproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0, the OASIS standard for results of analyses, which GitHub and many editors read. */
final class SarifFormat implements ReportFormat {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String VERSION = "2.1.0";

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        JsonDocument.object(out, json -> {
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", VERSION);
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            run(report, json);
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static void run(Report report, JsonGenerator json) throws IOException {
        SarifRules rules = new SarifRules(report);
        tool(rules, json);
        invocation(report.problems(), json);
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(SarifResult.BASE);
        SarifResult.message("description", "The folder in which haproof was called.", json);
        json.writeEndObject();
        json.writeEndObject();
        results(report, rules, artifacts(report, json), json);
        json.writeObjectFieldStart("properties");
        JsonFormat.versions("haproxy", report.targets(), json);
        json.writeObjectFieldStart("summary");
        JsonFormat.summary(report.summary(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes every file that was read, and gives the place of each in the list. */
    private static Map<String, Integer> artifacts(Report report, JsonGenerator json) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        json.writeArrayFieldStart("artifacts");
        for (FileReport file : report.files()) {
            // The standard input may be called what a file is called.
            if (places.putIfAbsent(file.path(), places.size()) == null) {
                json.writeStartObject();
                json.writeObjectFieldStart("location");
                SarifResult.uri(file.path(), json);
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        return places;
    }

    private static void results(Report report, SarifRules rules, Map<String, Integer> artifacts, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("results");
        for (FileReport file : report.files()) {
            int artifact = artifacts.getOrDefault(file.path(), -1);
            Fingerprints fingerprints = new Fingerprints(file);
            for (Entry entry : Entry.of(report, file)) {
                new SarifResult(entry, artifact, rules).write(fingerprints.next(entry.finding()), json);
            }
        }
        json.writeEndArray();
    }

    private static void tool(SarifRules rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "haproof");
        json.writeStringField("version", ToolVersion.version());
        json.writeStringField("semanticVersion", ToolVersion.version());
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Without times, so that the same input gives the same report. */
    private static void invocation(List<String> problems, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", problems.isEmpty());
        if (!problems.isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (String problem : problems) {
                json.writeStartObject();
                json.writeStringField("level", "error");
                SarifResult.message("message", problem, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }
}
