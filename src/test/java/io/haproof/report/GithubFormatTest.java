package io.haproof.report;

import static io.haproof.report.ReportSample.ERROR;
import static io.haproof.report.ReportSample.INFO;
import static io.haproof.report.ReportSample.WARNING;
import static io.haproof.report.ReportSample.file;
import static io.haproof.report.ReportSample.finding;
import static io.haproof.report.ReportSample.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.lint.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubFormatTest {

    private static List<String> lines(Report report) {
        return new GithubFormat().text(report, Look.PLAIN).lines().toList();
    }

    @Test
    void a_finding_is_a_command() {
        assertEquals(
                "::error file=conf/a b.cfg,line=1,endLine=1,col=3,endColumn=8,title=syntax-unknown-keyword::"
                        + "unknown keyword \"bindd\" (HAProxy 2.4)"
                        + "%0Aconf/a b.cfg:2:2: note: first defined here%0Ahelp: replace by \"bind\"",
                lines(ReportSample.full()).get(0));
    }

    @Test
    void the_worst_come_first_since_github_shows_the_first_ten_of_a_kind() {
        Report report = report(
                file("a.cfg", "0123456789", INFO, WARNING, finding("cds-enum", Severity.ERROR, false, 0, 1)),
                file("b.cfg", "0123456789", ERROR));
        List<String> kinds = lines(report).stream()
                .map(line -> line.replaceAll(",.*title=|::message.*", " "))
                .toList();
        assertEquals(
                List.of(
                        "::error file=b.cfg syntax-unknown-keyword ",
                        "::error file=a.cfg cds-enum ",
                        "::warning file=a.cfg syntax-number-trailing-garbage ",
                        "::notice file=a.cfg cds-acl-host-bits ",
                        "2 files checked for HAProxy 2.4: 2 errors (1 fatal), 1 warning, 1 info"),
                kinds);
    }

    @Test
    void columns_are_left_out_over_several_lines_as_github_wants() {
        String line = lines(report(file("a.cfg", "ab\ncd\n", finding("cds-enum", Severity.ERROR, false, 1, 4))))
                .get(0);
        assertTrue(line.startsWith("::error file=a.cfg,line=1,endLine=2,title=cds-enum::"), line);
    }

    @Test
    void no_text_begins_a_command_or_a_property_of_its_own() {
        List<String> lines = lines(ReportSample.hostile());
        String shown = Visible.text(ReportSample.HOSTILE);
        String property = shown.replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
        assertEquals(1 + 4 + 1, lines.size());
        assertEquals("::error title=haproof::" + shown.replace("%", "%25"), lines.get(0));
        assertTrue(lines.get(1).startsWith("::error file=" + property + ",line=1,"), lines.get(1));
        assertTrue(lines.stream().limit(5).allMatch(line -> line.matches("::(error|warning) .*")));
    }

    @Test
    void a_place_in_a_field_of_a_document_is_said_in_words() {
        FileReport file = file("answer.json", "😀 bindd\n", ERROR).in(Optional.of("Data.Configs"), List.of());
        assertEquals(
                "::error file=answer.json,line=1,endLine=1,title=syntax-unknown-keyword::"
                        + "Data.Configs:1:3: message of syntax-unknown-keyword",
                lines(report(file)).get(0));
    }
}
