package io.haproof.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.Fix;
import io.haproof.lint.LintResult;
import io.haproof.lint.Related;
import io.haproof.lint.Severity;
import io.haproof.lint.Silenced;
import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads the JSON report back and holds it against its contract. */
class JsonFormatTest {

    private static final Version OLD = Version.parse("2.4");
    private static final Version NEW = Version.parse("3.2");
    private static final Source SOURCE = Source.of("a.cfg", "😀 bindd\n\tbind x\n");

    private static final Finding FULL = new Finding(
            "syntax-unknown-keyword",
            Severity.ERROR,
            true,
            "unknown keyword \"bindd\"",
            new Span(3, 8),
            Optional.empty(),
            List.of(new Related("first defined here", new Span(10, 14))),
            Optional.of(new Fix("replace by \"bind\"", true, List.of(new Edit(new Span(3, 8), "bind")))));
    private static final Finding BARE = new Finding(
            "syntax-not-utf8",
            Severity.INFO,
            false,
            "a\u001b\ud800b",
            Span.at(0),
            Optional.empty(),
            List.of(),
            Optional.empty());

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(new JsonFormat().text(report, Look.PLAIN));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Report report(Finding... findings) {
        LintResult result = new LintResult(SOURCE, List.of(findings));
        return new Report(List.of(OLD), List.of(FileReport.of("a.cfg", result, OLD)));
    }

    @Test
    void fields_are_those_of_the_contract_in_its_order() throws IOException {
        JsonNode json = json(report(FULL));
        JsonNode file = json.get("files").get(0);
        JsonNode finding = file.get("findings").get(0);
        assertEquals(List.of("schemaVersion", "tool", "haproxy", "files", "summary"), fields(json));
        assertEquals(List.of("path", "findings"), fields(file));
        assertEquals(
                List.of(
                        "rule",
                        "severity",
                        "fatal",
                        "message",
                        "line",
                        "column",
                        "endLine",
                        "endColumn",
                        "related",
                        "fix"),
                fields(finding));
        assertEquals(
                List.of("message", "line", "column", "endLine", "endColumn"),
                fields(finding.get("related").get(0)));
        assertEquals(List.of("title", "safe", "edits"), fields(finding.get("fix")));
        assertEquals(
                List.of("line", "column", "endLine", "endColumn", "text"),
                fields(finding.get("fix").get("edits").get(0)));
        assertEquals(
                List.of(
                        "files",
                        "errors",
                        "warnings",
                        "infos",
                        "fatal",
                        "suppressed",
                        "suppressedFatal",
                        "baselined",
                        "baselinedFatal"),
                fields(json.get("summary")));
    }

    @Test
    void a_finding_of_a_document_has_the_way_to_its_value() throws IOException {
        Finding finding = new Finding(
                "cds-enum",
                Severity.ERROR,
                false,
                "a",
                new Span(3, 8),
                Optional.of("A[0].B"),
                List.of(),
                Optional.empty());
        JsonNode json =
                json(report(finding)).get("files").get(0).get("findings").get(0);
        assertEquals("A[0].B", json.get("path").asText());
        assertEquals("path", fields(json).get(fields(json).size() - 1));
    }

    @Test
    void columns_count_code_points_and_ends_are_exclusive() throws IOException {
        JsonNode finding =
                json(report(FULL)).get("files").get(0).get("findings").get(0);
        assertEquals(List.of(1, 3, 1, 8), place(finding));
        assertEquals(List.of(2, 2, 2, 6), place(finding.get("related").get(0)));
    }

    private static List<Integer> place(JsonNode node) {
        return List.of(
                node.get("line").intValue(),
                node.get("column").intValue(),
                node.get("endLine").intValue(),
                node.get("endColumn").intValue());
    }

    @Test
    void what_is_empty_is_left_out() throws IOException {
        JsonNode finding =
                json(report(BARE)).get("files").get(0).get("findings").get(0);
        assertEquals(
                List.of("rule", "severity", "fatal", "message", "line", "column", "endLine", "endColumn"),
                fields(finding));
    }

    @Test
    void a_finding_in_a_field_of_a_document_names_the_field() throws IOException {
        LintResult result = new LintResult(SOURCE, List.of(FULL));
        FileReport file = FileReport.of("answer.json", result, OLD).in(Optional.of("Data.Configs"), List.of());
        JsonNode json = json(new Report(List.of(OLD), List.of(file)));
        JsonNode finding = json.get("files").get(0).get("findings").get(0);
        assertEquals("Data.Configs", finding.get("path").textValue());
    }

    @Test
    void a_file_without_findings_is_listed() throws IOException {
        JsonNode json = json(report());
        assertEquals("a.cfg", json.get("files").get(0).get("path").textValue());
        assertEquals(0, json.get("files").get(0).get("findings").size());
        assertEquals(1, json.get("summary").get("files").intValue());
    }

    @Test
    void the_summary_counts() throws IOException {
        JsonNode summary = json(report(FULL, BARE)).get("summary");
        assertEquals(1, summary.get("errors").intValue());
        assertEquals(0, summary.get("warnings").intValue());
        assertEquals(1, summary.get("infos").intValue());
        assertEquals(1, summary.get("fatal").intValue());
        assertEquals(0, summary.get("suppressed").intValue());
    }

    @Test
    void the_summary_counts_what_is_not_shown() throws IOException {
        List<Silenced> silenced = List.of(
                new Silenced(FULL, Silenced.By.COMMENT, "why"),
                new Silenced(BARE, Silenced.By.COMMENT, "why"),
                new Silenced(FULL, Silenced.By.CONFIGURATION, ""),
                new Silenced(FULL, Silenced.By.BASELINE, ""));
        LintResult result = new LintResult(SOURCE, List.of(), silenced);
        Report report = new Report(List.of(OLD), List.of(FileReport.of("a.cfg", result, OLD)));
        JsonNode summary = json(report).get("summary");
        assertEquals(0, summary.get("fatal").intValue());
        assertEquals(3, summary.get("suppressed").intValue());
        assertEquals(2, summary.get("suppressedFatal").intValue());
        assertEquals(1, summary.get("baselined").intValue());
        assertEquals(1, summary.get("baselinedFatal").intValue());
    }

    @Test
    void one_version_is_a_text_and_several_are_a_list() throws IOException {
        assertEquals("2.4", json(report(BARE)).get("haproxy").textValue());
        Map<Version, LintResult> results = new LinkedHashMap<>();
        results.put(OLD, new LintResult(SOURCE, List.of(FULL, BARE)));
        results.put(NEW, new LintResult(SOURCE, List.of(BARE)));
        JsonNode json = json(new Report(List.of(OLD, NEW), List.of(FileReport.merged("a.cfg", results))));
        JsonNode findings = json.get("files").get(0).get("findings");
        assertEquals("[\"2.4\",\"3.2\"]", json.get("haproxy").toString());
        assertEquals("[\"2.4\",\"3.2\"]", findings.get(0).get("versions").toString());
        assertEquals("[\"2.4\"]", findings.get(1).get("versions").toString());
    }
}
