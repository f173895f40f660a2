package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Catalogue;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Edit;
import io.haproof.text.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the linter says of documents, and what becomes of them when its fixes are applied. */
class DocumentLintTest {

    private static final Linter LINTER =
            Linter.forTarget(Catalogue.load().defaultVersion()).withSuppressions(true);

    /** A tcp listener without the fields to try. */
    private static final String LISTENER = """
            {"HttpListeners": [], "TcpListeners": [{
              "ListenerName": "db", "ListenerPort": 3306, "ListenerMode": "tcp", "MaxConn": 2000, "Scheduler": "source",
              "ClientTimeout": "30", "ClientTimeoutUnit": "s", "ConnectTimeout": "5", "ConnectTimeoutUnit": "s",
              "ServerTimeout": "30", "ServerTimeoutUnit": "s",
              "BackendServer": [{"IP": "10.0.0.11", "Port": 8080, "Weight": "1", "MaxConn": 1000}]}]}
            """;

    private static ListenerDocument read(String text, Notation notation) {
        try {
            return ListenerDocument.read(Source.of("listeners", text), notation);
        } catch (DocumentException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    private static List<Finding> lint(String json) {
        return LINTER.lint(read(json, Notation.JSON)).findings();
    }

    private static Set<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + ' ' + finding.path().orElseThrow())
                .collect(Collectors.toSet());
    }

    @Test
    void a_finding_points_at_the_value_and_begins_with_its_path() {
        String text = LISTENER.replace("3306", "22");
        LintResult result = LINTER.lint(read(text, Notation.JSON));
        Finding finding = result.findings().get(0);
        assertEquals("TcpListeners[0].ListenerPort", finding.path().orElseThrow());
        assertTrue(finding.message().startsWith("TcpListeners[0].ListenerPort: 22 is reserved"), finding.message());
        assertEquals("22", finding.span().of(text));
        assertEquals("2:41", result.positionOf(finding.span()).toString());
        assertEquals(1, result.findings().size());
    }

    @Test
    void the_root_has_an_empty_path_and_no_name_in_front() {
        Finding finding = lint("{\"HttpListeners\": []}").get(0);
        assertEquals("", finding.path().orElseThrow());
        assertTrue(finding.message().startsWith("there is no listener"), finding.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "5",
                "\"text\"",
                "[[{}]]",
                "{\"Data\": null}",
                "{\"Data\": [1]}",
                "{\"a\": {\"b\": []}}"
            })
    void anything_else_is_only_of_another_shape(String text) {
        assertEquals(Set.of("cds-document-shape "), places(lint(text)));
    }

    @Test
    void without_a_platform_nothing_is_said() {
        ListenerDocument document = read("{}", Notation.JSON);
        assertEquals(
                List.of(), LINTER.withPlatform(Platform.NONE).lint(document).findings());
        assertEquals(
                1,
                LINTER.withPlatform(Platform.NONE)
                        .withPlatform(Platform.CAPITALONLINE)
                        .lint(document)
                        .findings()
                        .size());
    }

    @Test
    void thousands_of_findings_are_all_there_and_in_order() {
        int count = 20_000;
        String server = "{\"IP\": \"10.0.0.11\", \"Port\": 0, \"Weight\": \"1\", \"MaxConn\": 1}";
        String servers = IntStream.range(0, count).mapToObj(i -> server).collect(Collectors.joining(",\n"));
        List<Finding> findings = lint(LISTENER.replace("\"BackendServer\": [", "\"BackendServer\": [" + servers + ','));
        assertEquals(2 * count - 1, findings.size());
        assertEquals(
                "TcpListeners[0].BackendServer[0].Port", findings.get(0).path().orElseThrow());
        assertEquals(
                "TcpListeners[0].BackendServer[" + (count - 1) + "].Port",
                findings.get(findings.size() - 1).path().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"EnableRepeaterMode\": \"on\"",
                "\"EnableRepeaterMode\": \"on\", \"EnableSourceIp\": \"off\"",
                "\"EnableSourceIp\": null, \"EnableRepeaterMode\": \"on\"",
                "\"EnableSourceIp\": true",
                "\"EnableSourceIp\": \"ON\"",
                "\"EnableSourceIp\": \"offf\"",
                "\"AclWhiteList\": [\"10.1.2.3/8\", \"2001:db8::1/64\"]"
            })
    void a_fix_of_json_mends_its_finding_and_breaks_nothing(String fields) {
        checkFixes(LISTENER.replace("\"ServerTimeout\"", fields + ", \"ServerTimeout\""), Notation.JSON);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"3306,\"3306\"", "2000,\"2000\"", "\"30\",30", "\"1\",1"})
    void a_number_of_json_gets_or_loses_its_quotes(String right, String wrong) {
        checkFixes(LISTENER.replace(": " + right, ": " + wrong), Notation.JSON);
    }

    static List<RuleFixture> fixable() {
        return RuleFixture.all().stream()
                .filter(RuleFixture::isDocument)
                .filter(fixture -> LINTER.lint(read(fixture.text(), Notation.YAML)).findings().stream()
                        .anyMatch(finding -> finding.fix().isPresent()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixable")
    void a_fix_of_yaml_mends_its_finding_and_breaks_nothing(RuleFixture fixture) {
        checkFixes(fixture.text(), Notation.YAML);
    }

    private static void checkFixes(String text, Notation notation) {
        List<Finding> before = LINTER.lint(read(text, notation)).findings();
        List<Finding> fixable =
                before.stream().filter(finding -> finding.fix().isPresent()).toList();
        assertTrue(!fixable.isEmpty(), text);
        for (Finding finding : fixable) {
            String mended = Edit.apply(text, finding.fix().orElseThrow().edits());
            Set<String> after = places(LINTER.lint(read(mended, notation)).findings());
            Set<String> expected = places(before);
            expected.remove(finding.rule() + ' ' + finding.path().orElseThrow());
            assertEquals(expected, after, () -> finding + "\n" + mended);
        }
    }
}
