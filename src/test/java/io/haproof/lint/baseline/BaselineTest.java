package io.haproof.lint.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.lint.Severity;
import io.haproof.lint.Silenced;
import io.haproof.lint.config.ConfigException;
import io.haproof.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final Linter LINTER = Linter.forTarget(Version.parse("2.4"));
    private static final String TEXT = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30sec
                timeout server 30sec
            listen a
                bind :80
                server s 127.0.0.1:81 check inter 3sec
            listen b
                bind :82
                server s 127.0.0.1:81 check inter 3sec
            """;

    private static LintResult lint(String text) {
        return LINTER.lint(Source.of("a.cfg", text));
    }

    private static Baseline known(String text) {
        return Baseline.of("a.cfg", lint(text), false);
    }

    private static List<Integer> lines(LintResult result) {
        return result.findings().stream()
                .map(finding -> result.positionOf(finding.span()).line())
                .toList();
    }

    @Test
    void what_is_known_is_not_shown_and_counted() {
        LintResult applied = known(TEXT).applied("a.cfg", lint(TEXT));
        assertEquals(List.of(), applied.findings());
        assertEquals(4, applied.silenced().size());
        assertTrue(applied.silenced().stream().allMatch(one -> one.by() == Silenced.By.BASELINE));
    }

    @Test
    void lines_may_move_and_blanks_and_comments_change() {
        String moved = "# one more line\n\n" + TEXT.replace("client 30sec", "client   30sec   # as ever");
        assertEquals(List.of(), known(TEXT).applied("a.cfg", lint(moved)).findings());
        assertEquals(List.of(), known(TEXT).stale("a.cfg", lint(moved)));
    }

    @Test
    void another_line_and_one_more_of_a_kind_are_new() {
        Baseline known = known(TEXT);
        assertEquals(List.of(4), lines(known.applied("a.cfg", lint(TEXT.replace("client 30sec", "client 31sec")))));
        String third = TEXT + "listen c\n    bind :83\n    server s 127.0.0.1:81 check inter 3sec\n";
        assertEquals(List.of(14), lines(known.applied("a.cfg", lint(third))));
    }

    @Test
    void another_file_has_a_baseline_of_its_own() {
        assertEquals(4, known(TEXT).applied("b.cfg", lint(TEXT)).findings().size());
    }

    @Test
    void what_is_gone_is_stale_and_can_be_taken_out() {
        String mended = TEXT.replace("82\n    server s 127.0.0.1:81 check inter 3sec", "82");
        Baseline known = known(TEXT);
        List<BaselineEntry> stale = known.stale("a.cfg", lint(mended));
        assertEquals(List.of(1), stale.stream().map(BaselineEntry::count).toList());
        assertEquals(known(mended).entries(), known.without(stale).entries());
        assertEquals(List.of(), known.without(stale).stale("a.cfg", lint(mended)));
    }

    @Test
    void what_haproxy_refuses_is_known_only_if_that_was_wanted() {
        String refused = TEXT.replace("bind :80", "bindd :80");
        LintResult found = lint(refused);
        assertTrue(Baseline.of("a.cfg", found, false).applied("a.cfg", found).findings().stream()
                .anyMatch(finding -> finding.fatal()));
        LintResult applied = Baseline.of("a.cfg", found, true).applied("a.cfg", found);
        assertEquals(List.of(), applied.findings());
        assertTrue(applied.refused());
    }

    @Test
    void a_warning_that_is_known_does_not_hide_that_another_version_refuses_the_line() {
        Finding warning = lint(TEXT).findings().get(0);
        Finding fatal = new Finding(
                warning.rule(),
                Severity.ERROR,
                true,
                warning.message(),
                warning.span(),
                warning.path(),
                warning.related(),
                warning.fix());
        LintResult refused = new LintResult(lint(TEXT).source(), List.of(fatal));
        assertEquals(List.of(fatal), known(TEXT).applied("a.cfg", refused).findings());
    }

    @Test
    void a_file_of_a_baseline_is_read_as_it_was_written() throws ConfigException {
        Baseline known = known(TEXT).and(Baseline.of("Z.cfg", lint("listen a\n    bindd :80\n"), true));
        String text = known.text();
        Baseline read = Baseline.read(Source.of(Baseline.FILE_NAME, text));
        assertEquals(known.entries(), read.entries());
        assertEquals(text, read.text());
        assertEquals(known.entries().stream().sorted(BaselineEntry.ORDER).toList(), known.entries());
    }

    @Test
    void a_fingerprint_does_not_hold_what_stands_in_the_line() {
        String secret = "userlist u\n    user a insecure-password geheim 5\nlisten a\n    bind :80\n";
        String text = Baseline.of("a.cfg", lint(secret), true).text();
        assertTrue(!text.contains("geheim") && text.contains("fingerprint"), text);
    }
}
