package io.haproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.lint.Finding;
import io.haproof.lint.Fix;
import io.haproof.lint.Related;
import io.haproof.text.Edit;
import io.haproof.text.Position;
import io.haproof.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One finding as a result of SARIF. Where the text stands in a field of a document there is no fix, which would be one of that
 * text and not of the file.
 *
 * @param entry the finding
 * @param artifact where its file is in the list of artifacts
 * @param rules the rules of the report
 */
record SarifResult(Entry entry, int artifact, SarifRules rules) {

    /** What relative addresses of files begin at. */
    static final String BASE = "%SRCROOT%";

    /** How GitHub and others find the name of a finding; the number says how it is made. */
    private static final String FINGERPRINT = "haproof/v1";

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\](?=\\()");

    void write(String fingerprint, JsonGenerator json) throws IOException {
        Finding finding = entry.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.index(finding.rule()));
        json.writeStringField("level", SarifRules.level(finding.severity()));
        message("message", entry.message(), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        location(finding.span(), json);
        Optional<String> field = finding.path().or(entry.file()::place);
        if (field.isPresent() && !field.get().isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", field.get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
        related(finding, json);
        if (finding.fix().isPresent() && entry.isInFile()) {
            fix(finding.fix().get(), json);
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, fingerprint);
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeBooleanField("fatal", finding.fatal());
        JsonFormat.versions("versions", entry.file().versionsOf(finding), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(Span span, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(json);
        region("region", span, json);
        json.writeEndObject();
    }

    private void location(Related related, JsonGenerator json) throws IOException {
        if (related.source().isEmpty()) {
            location(related.span(), json);
            return;
        }
        FileReport.Where where = entry.file().where(related);
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        uri(where.path(), json);
        json.writeEndObject();
        region(
                "region",
                where.position(),
                where.source().lines().position(where.span().end()),
                json);
        json.writeEndObject();
    }

    private void artifact(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        uri(entry.file().path(), json);
        json.writeNumberField("index", artifact);
        json.writeEndObject();
    }

    private void region(String name, Span span, JsonGenerator json) throws IOException {
        region(name, entry.start(span), entry.end(span), json);
    }

    private static void region(String name, Position start, Position end, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeEndObject();
    }

    private void related(Finding finding, JsonGenerator json) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (Related related : finding.related()) {
            json.writeStartObject();
            location(related, json);
            String place = entry.isInFile() ? "" : entry.place(related) + ": ";
            message("message", Visible.text(place + related.message()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fix(Fix fix, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        message("description", Visible.text(fix.title()), json);
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(json);
        json.writeArrayFieldStart("replacements");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            region("deletedRegion", edit.span(), json);
            json.writeObjectFieldStart("insertedContent");
            json.writeStringField("text", edit.replacement());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeBooleanField("safe", fix.safe());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A message; what SARIF would take for a placeholder or a link is escaped. */
    static void message(String field, String text, JsonGenerator json) throws IOException {
        String plain = PLACEHOLDER.matcher(text).replaceAll("{{$1}}");
        json.writeObjectFieldStart(field);
        json.writeStringField("text", LINK.matcher(plain).replaceAll("\\\\[$1\\\\]"));
        json.writeEndObject();
    }

    /** The address of a file: below the base if the path is relative. */
    static void uri(String path, JsonGenerator json) throws IOException {
        boolean isDrive = DRIVE.matcher(path).matches();
        boolean isAbsolute = path.startsWith("/") || isDrive;
        json.writeStringField("uri", (isAbsolute ? "file://" : "") + (isDrive ? "/" : "") + encoded(path));
        if (!isAbsolute) {
            json.writeStringField("uriBaseId", BASE);
        }
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            if (unit > 0 && PLAIN.indexOf(unit) >= 0) {
                uri.append((char) unit);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return uri.toString();
    }
}
