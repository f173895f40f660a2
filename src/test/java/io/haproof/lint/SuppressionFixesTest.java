package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.catalogue.Version;
import io.haproof.text.Edit;
import io.haproof.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of comments that are not needed. */
class SuppressionFixesTest {

    private static final Linter LINTER = Linter.forTarget(Version.parse("2.4")).withSuppressions(true);
    private static final String REST = """
            listen a
                bind :80
                timeout client 5s
                timeout connect 5s
                timeout server 5s
            """;

    private static LintResult lint(String text) {
        return LINTER.lint(Source.of("a.cfg", text));
    }

    private static String fixed(String text) {
        Fix fix = lint(text).findings().stream()
                .filter(finding -> finding.rule().startsWith("suppress-"))
                .findFirst()
                .flatMap(Finding::fix)
                .orElseThrow();
        return Edit.apply(text, fix.edits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'# haproof: ignore-file[check-no-port] why\\n'            | ''",
                "'  # haproof: ignore[check-no-port] why\\r\\n# other\\n'  | '# other\\n'",
                "'# haproof: ignore[check-no-port, no-rule] why\\n'        | '# haproof: ignore[no-rule] why\\n'",
                "'# haproof: ignore[a-b,check-no-port ,no-rule] why\\n'    | '# haproof: ignore[check-no-port, no-rule] why\\n'",
                "'global # haproof: ignore[check-no-port] why\\n'          | 'global\\n'",
                "'global\\t # haproof: ignore[cds-enum, check-no-port] why\\n' | 'global\\n'",
            })
    void a_comment_loses_what_is_not_needed(String before, String after) {
        String text = unescaped(before) + REST;
        assertEquals(unescaped(after) + REST, fixed(text));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    @Test
    void a_comment_in_the_last_line_goes_without_a_trace() {
        assertEquals(REST, fixed(REST + "# haproof: ignore[no-such-rule] why"));
    }

    @Test
    void a_fix_mends_its_finding_and_brings_no_other() {
        String text = "# haproof: ignore-file[cds-enum, check-no-port] why\n" + REST
                + "    server s 127.0.0.1:80 # haproof: ignore[cds-enum] why\n";
        while (!lint(text).findings().isEmpty()) {
            int before = lint(text).findings().size();
            text = fixed(text);
            assertEquals(before - 1, lint(text).findings().size(), text);
        }
        assertEquals(REST + "    server s 127.0.0.1:80\n", text);
    }

    @Test
    void suppressed_is_not_accepted() {
        LintResult result =
                lint("listen a\n    bindd :80 # haproof: ignore[syntax-unknown-keyword] why\n    bind :80\n");
        assertEquals(List.of(), result.findings());
        assertEquals(true, result.refused());
        assertEquals("why", result.silenced().get(0).reason());
    }

    @Test
    void without_being_asked_a_linter_says_everything() {
        LintResult result = Linter.forTarget(Version.parse("2.4"))
                .lint(Source.of(
                        "a.cfg", "listen a\n    bindd :80 # haproof: ignore[syntax-unknown-keyword]\n    bind :80\n"));
        assertEquals(
                List.of("syntax-unknown-keyword"),
                result.findings().stream().map(Finding::rule).toList());
    }
}
