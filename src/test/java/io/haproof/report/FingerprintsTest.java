package io.haproof.report;

import static io.haproof.report.ReportSample.file;
import static io.haproof.report.ReportSample.finding;
import static io.haproof.report.ReportSample.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.lint.Finding;
import io.haproof.lint.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    /** The names of the findings of rule {@code cds-enum} at each {@code bindd} of a text. */
    private static List<String> names(String path, String text) throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (int at = text.indexOf("bindd"); at >= 0; at = text.indexOf("bindd", at + 1)) {
            findings.add(finding("cds-enum", Severity.ERROR, false, at, at + 5));
        }
        Report report = report(file(path, text, findings.toArray(Finding[]::new)));
        JsonNode issues = new ObjectMapper().readTree(new GitlabFormat().text(report, Look.PLAIN));
        List<String> names = new ArrayList<>();
        issues.forEach(issue -> names.add(issue.get("fingerprint").textValue()));
        JsonNode results = new ObjectMapper()
                .readTree(new SarifFormat().text(report, Look.PLAIN))
                .at("/runs/0/results");
        List<String> inSarif = new ArrayList<>();
        results.forEach(result ->
                inSarif.add(result.get("partialFingerprints").get("haproof/v1").textValue()));
        assertEquals(names, inSarif);
        return names;
    }

    @Test
    void a_finding_keeps_its_name_when_lines_move_or_are_indented() throws Exception {
        List<String> before = names("a.cfg", "bindd :80\nbindd :81\n");
        assertEquals(before, names("a.cfg", "# new\n\n\tbindd   :80 \r\nmode http\nbindd :81\n"));
    }

    @Test
    void each_finding_has_a_name_of_its_own() throws Exception {
        List<String> names = names("a.cfg", "bindd :80\nbindd :80\nbindd bindd\n");
        assertEquals(4, new HashSet<>(names).size());
        assertTrue(names.stream().allMatch(name -> name.matches("[0-9a-f]{32}")));
        assertNotEquals(names.get(0), names("b.cfg", "bindd :80\n").get(0));
    }

    @Test
    void a_password_does_not_go_into_a_name() throws Exception {
        assertEquals(names("a.cfg", "stats auth me:pw1 bindd"), names("a.cfg", "stats auth me:pw2 bindd"));
    }
}
