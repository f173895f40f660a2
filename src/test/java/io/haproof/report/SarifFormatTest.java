package io.haproof.report;

import static io.haproof.report.ReportSample.ERROR;
import static io.haproof.report.ReportSample.INFO;
import static io.haproof.report.ReportSample.WARNING;
import static io.haproof.report.ReportSample.file;
import static io.haproof.report.ReportSample.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Severity;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds SARIF against the schema of OASIS and against what GitHub asks for. */
class SarifFormatTest {

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only run of a report that fits the schema. */
    private static JsonNode run(Report report) throws IOException {
        String text = new SarifFormat().text(report, Look.PLAIN);
        assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON));
        JsonNode runs = new ObjectMapper().readTree(text).get("runs");
        assertEquals(1, runs.size());
        return runs.get(0);
    }

    @Test
    void the_schema_refuses_what_is_not_sarif() {
        assertFalse(SCHEMA.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void a_result_has_all_that_a_finding_has() throws IOException {
        JsonNode run = run(ReportSample.full());
        JsonNode result = run.at("/results/0");
        assertEquals("unicodeCodePoints", run.get("columnKind").textValue());
        assertEquals("error", result.get("level").textValue());
        assertEquals(
                "unknown keyword \"bindd\" (HAProxy 2.4)",
                result.at("/message/text").textValue());
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertEquals(
                "{\"uri\":\"conf/a%20b.cfg\",\"uriBaseId\":\"%SRCROOT%\",\"index\":0}",
                place.get("artifactLocation").toString());
        String region = "{\"startLine\":1,\"startColumn\":3,\"endLine\":1,\"endColumn\":8}";
        assertEquals(region, place.get("region").toString());
        JsonNode related = result.at("/relatedLocations/0");
        assertEquals("first defined here", related.at("/message/text").textValue());
        assertEquals(2, related.at("/physicalLocation/region/startLine").intValue());
        JsonNode replacement = result.at("/fixes/0/artifactChanges/0/replacements/0");
        assertEquals(region, replacement.get("deletedRegion").toString());
        assertEquals("bind", replacement.at("/insertedContent/text").textValue());
        assertTrue(result.at("/properties/fatal").booleanValue());
        assertEquals("[\"2.4\"]", result.at("/properties/versions").toString());
        assertEquals(7, run.at("/properties/summary/suppressed").intValue());
    }

    @Test
    void rules_are_those_with_results_and_are_referred_to_by_index() throws IOException {
        JsonNode run = run(report(file("a.cfg", "0123456789", ERROR, WARNING, INFO)));
        JsonNode rules = run.at("/tool/driver/rules");
        assertEquals(3, rules.size());
        for (JsonNode result : run.get("results")) {
            JsonNode rule = rules.get(result.get("ruleIndex").intValue());
            assertEquals(result.get("ruleId").textValue(), rule.get("id").textValue());
            assertEquals(
                    result.get("level").textValue(),
                    rule.at("/defaultConfiguration/level").textValue());
        }
        JsonNode rule = rules.get(2);
        assertEquals("SyntaxUnknownKeyword", rule.get("name").textValue());
        assertEquals(
                "The first word of a line is no keyword.",
                rule.at("/shortDescription/text").textValue());
        assertTrue(rule.at("/help/markdown").textValue().startsWith("# syntax-unknown-keyword\n"));
        assertFalse(rule.at("/help/markdown").textValue().contains(".md)"));
        assertEquals("error", rule.at("/properties/problem.severity").textValue());
    }

    @Test
    void every_rule_can_be_described() throws IOException {
        Finding[] findings = BuiltInRules.all().stream()
                .map(rule -> ReportSample.finding(rule.info().id(), Severity.ERROR, false, 0, 1))
                .toArray(Finding[]::new);
        JsonNode rules = run(report(file("a.cfg", "0123456789", findings))).at("/tool/driver/rules");
        assertEquals(findings.length, rules.size());
        rules.forEach(rule -> assertTrue(rule.at("/help/markdown").textValue().length() > 100));
    }

    @ParameterizedTest
    @CsvSource({
        "a.cfg, a.cfg, true",
        "sub/ä:%#?.cfg, sub/%C3%A4%3A%25%23%3F.cfg, true",
        "<stdin>, %3Cstdin%3E, true",
        "/etc/haproxy.cfg, file:///etc/haproxy.cfg, false",
        "C:/x.cfg, file:///C%3A/x.cfg, false"
    })
    void a_path_is_an_address(String path, String uri, boolean isBelowBase) throws IOException {
        JsonNode location = run(report(file(path, ""))).at("/artifacts/0/location");
        assertEquals(uri, location.get("uri").textValue());
        assertEquals(isBelowBase, location.has("uriBaseId"));
    }

    @Test
    void hostile_texts_are_neither_placeholders_nor_links() throws IOException {
        JsonNode run = run(ReportSample.hostile());
        String message = run.at("/results/0/message/text").textValue();
        assertTrue(message.contains("{{0}}") && message.contains("\\[l\\](http://x)"), message);
        assertFalse(run.at("/invocations/0/executionSuccessful").booleanValue());
        assertEquals(1, run.at("/invocations/0/toolExecutionNotifications").size());
    }

    @Test
    void in_a_field_of_a_document_there_is_a_logical_place_and_no_fix() throws IOException {
        FileReport file = ReportSample.full().files().get(0).in(Optional.of("Data.Configs"), List.of());
        JsonNode result =
                run(new Report(List.of(ReportSample.OLD), List.of(file))).at("/results/0");
        assertEquals(
                "Data.Configs",
                result.at("/locations/0/logicalLocations/0/fullyQualifiedName").textValue());
        assertEquals(
                1, result.at("/locations/0/physicalLocation/region/endColumn").intValue());
        assertTrue(result.at("/message/text").textValue().startsWith("Data.Configs:1:3: unknown"));
        assertFalse(result.has("fixes"));
    }

    @Test
    void a_run_without_findings_lists_the_files() throws IOException {
        LintResult none = new LintResult(Source.of("a.cfg", ""), List.of());
        JsonNode run = run(report(FileReport.of("a.cfg", none, ReportSample.OLD)));
        assertEquals(0, run.get("results").size());
        assertEquals(1, run.get("artifacts").size());
        assertTrue(run.at("/invocations/0/executionSuccessful").booleanValue());
    }
}
