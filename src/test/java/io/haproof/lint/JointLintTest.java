package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.catalogue.Version;
import io.haproof.haproxy.RealHaproxy;
import io.haproof.syntax.Environment;
import io.haproof.text.JointSource;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens where one file of a configuration ends and the next begins. */
class JointLintTest {

    private static final Version TARGET = Version.parse("2.6");

    private static final String BASE = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s
            frontend www
                bind 127.0.0.1:8080
                default_backend app
            """;
    private static final String APP = """
            backend app
                http-request deny if { path /no }
                server app1 127.0.0.1:8081
            """;
    private static final String FAULTY = "backend other\n    foo\n";

    @TempDir
    private Path folder;

    /**
     * Several files and what is found.
     *
     * @param what what is shown
     * @param files the texts, called {@code 1}, {@code 2} …
     * @param findings file and line, {@code !} for fatal, and the rule
     */
    record Case(String what, List<String> files, List<String> findings) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Case> cases() {
        return List.of(
                of("names and defaults cross files", List.of(BASE, APP)),
                of("what stands above is above", List.of(APP, BASE), "2:8! ref-backend-mode-mismatch"),
                of(
                        "a section ends with its file",
                        List.of(BASE, "    bind 127.0.0.1:8082\n" + APP),
                        "2:1! syntax-keyword-outside-section"),
                of(
                        "each file needs its last line feed",
                        List.of(BASE, "backend app\n    server app1 127.0.0.1:8081", "# end"),
                        "2:2! syntax-missing-final-newline",
                        "3:1! syntax-missing-final-newline"),
                of("a file may be empty", List.of("", BASE, "", APP, "")),
                of(
                        "a name is taken by another file",
                        List.of(BASE, APP, "backend app\n"),
                        "3:1! syntax-duplicate-section"),
                of(
                        "a block ends with its file, and the reading, too",
                        List.of(BASE, ".if streq(a,a)\n" + APP, ".endif\n", FAULTY),
                        "2:4! syntax-unmatched-if"),
                of(
                        "a block is closed in its file only",
                        List.of(BASE, APP, ".endif\n", FAULTY),
                        "3:1! syntax-unmatched-if"),
                of(
                        "a NUL ends its file only",
                        List.of("backend x\n    a\0b\n    foo\n", FAULTY),
                        "1:2! syntax-unknown-keyword",
                        "1:2! syntax-nul-character",
                        "2:2! syntax-unknown-keyword"),
                of(
                        "an alert of the text ends the reading",
                        List.of(".alert stop\n", FAULTY),
                        "1:1! syntax-stated-by-text"),
                of("that nothing listens is said of the whole", List.of("global\n", APP), "2:1! proxy-no-listener"),
                of(
                        "lines count from the beginning of each file",
                        List.of(BASE, ".if streq(\"$.LINE\",9)\n.alert one\n.endif\n" + APP)),
                of("a named section is known to files below", List.of("defaults base\n    mode http\n", """
                        frontend www from base
                            bind 127.0.0.1:8080
                            timeout client 1s
                            http-request deny
                        """)));
    }

    private static Case of(String what, List<String> files, String... findings) {
        return new Case(what, files, List.of(findings));
    }

    private static List<List<LintResult>> lint(List<Linter> linters, List<String> files) {
        List<Source> sources = new ArrayList<>();
        files.forEach(text -> sources.add(Source.of(Integer.toString(sources.size() + 1), text)));
        return Linter.lint(new JointSource(sources), linters);
    }

    private static List<String> found(List<String> files) {
        List<String> found = new ArrayList<>();
        for (List<LintResult> results : lint(List.of(Linter.forTarget(TARGET).withSuppressions(true)), files)) {
            LintResult result = results.get(0);
            result.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> found.add(result.source().name()
                            + ':'
                            + result.positionOf(finding.span()).line()
                            + (finding.fatal() ? "! " : " ")
                            + finding.rule()));
        }
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_finding_is_in_its_file(Case files) {
        assertEquals(files.findings(), found(files.files()));
    }

    @Test
    void verdicts_are_those_of_a_real_haproxy() throws IOException {
        RealHaproxy haproxy = installed();
        List<String> differences = new ArrayList<>();
        for (Case one : cases()) {
            List<Path> paths = new ArrayList<>();
            for (String text : one.files()) {
                paths.add(Files.writeString(folder.resolve("part" + paths.size() + ".cfg"), text));
            }
            boolean foretold = one.findings().stream().anyMatch(finding -> finding.contains("!"));
            if (haproxy.check(paths, folder, Map.of()).isRefusal() != foretold) {
                differences.add(one.what());
            }
        }
        assertEquals(List.of(), differences);
    }

    private static RealHaproxy installed() {
        try {
            RealHaproxy haproxy = RealHaproxy.of(Path.of("/usr/sbin/haproxy"));
            assumeTrue(haproxy.version().equals(TARGET), "another HAProxy is installed");
            return haproxy;
        } catch (IOException none) {
            return abort("no HAProxy is installed");
        }
    }

    @Test
    void the_limit_of_refused_lines_is_that_of_each_file() {
        String many = "backend x\n" + "    foo\n".repeat(60);
        List<List<LintResult>> results = lint(List.of(Linter.forTarget(TARGET)), List.of(many, FAULTY));
        assertEquals(50, results.get(0).get(0).findings().size());
        assertEquals(1, results.get(1).get(0).findings().size());
    }

    @Test
    void a_place_in_another_file_says_which() {
        List<List<LintResult>> results = lint(List.of(Linter.forTarget(TARGET)), List.of(BASE, APP, "\nbackend app\n"));
        Related related = results.get(2).get(0).findings().get(0).related().get(0);
        assertEquals("2", related.source().orElseThrow().name());
        assertEquals("app", related.span().of(APP));
    }

    @Test
    void a_change_is_in_the_terms_of_its_file() {
        List<List<LintResult>> results =
                lint(List.of(Linter.forTarget(TARGET)), List.of(BASE, "backend app\n    blance source"));
        Map<String, String> changes = new LinkedHashMap<>();
        for (Finding finding : results.get(1).get(0).findings()) {
            finding.fix()
                    .ifPresent(fix -> fix.edits()
                            .forEach(edit -> changes.put(
                                    edit.span().start() + "-" + edit.span().end(), edit.replacement())));
        }
        assertEquals(Map.of("16-22", "balance", "29-29", "\n"), changes);
    }

    @Test
    void a_comment_suppresses_in_its_file_only() {
        String ignoring = "# haproof: ignore-file[syntax-unknown-keyword] known\n";
        assertEquals(List.of("2:2! syntax-unknown-keyword"), found(List.of(ignoring + BASE + "    foo\n", FAULTY)));
        String section = "# haproof: ignore-section[syntax-unknown-keyword] known\n";
        assertEquals(
                List.of("2:1! syntax-keyword-outside-section", "3:2! syntax-unknown-keyword"),
                found(List.of(BASE + section + "backend x\n    foo\n", "bar\n", FAULTY)));
    }

    @Test
    void a_comment_at_the_end_is_not_about_the_next_file() {
        List<String> files = List.of(BASE + "# haproof: ignore[syntax-unknown-keyword] known\n", FAULTY);
        assertEquals(List.of("2:2! syntax-unknown-keyword"), found(files));
    }

    @Test
    void a_comment_that_suppresses_nothing_is_unused_in_its_file() {
        List<String> files = List.of(BASE, APP + "# haproof: ignore-file[check-no-port] late\n");
        Linter linter = Linter.forTarget(TARGET).withSuppressions(true);
        assertEquals(List.of(), lint(List.of(linter), files).get(0).get(0).findings());
        String first = APP
                + "    timeout server 30s # haproof: ignore[syntax-unknown-keyword, ref-missing-file-reference] so\n";
        List<Finding> findings =
                lint(List.of(linter), List.of(BASE, first)).get(1).get(0).findings();
        assertEquals(
                List.of("suppress-unused"), findings.stream().map(Finding::rule).toList());
        assertTrue(
                findings.get(0).message().startsWith("\"syntax-unknown-keyword\" finds nothing"),
                "nobody asked to look for files: " + findings);
    }

    @Test
    void several_versions_are_checked_at_once() {
        List<Linter> linters = List.of(Linter.forTarget(Version.parse("1.8")), Linter.forTarget(Version.parse("3.4")));
        List<LintResult> second = lint(linters, List.of(BASE, "backend app\n    server app1 127.0.0.1:8081"))
                .get(1);
        assertEquals(2, second.size());
        assertTrue(second.get(1).refused() && !second.get(0).refused(), "only new versions refuse a missing line feed");
    }

    @Test
    void variables_of_one_file_are_known_to_the_next() {
        Linter linter = Linter.forTarget(TARGET).withEnvironment(Environment.of(Map.of(), Environment.Value.UNSET));
        List<String> files = List.of("global\n    setenv PORT 99999\n", BASE + "    bind \":${PORT}\"\n", APP);
        assertEquals(
                "syntax-bad-port",
                lint(List.of(linter), files).get(1).get(0).findings().get(0).rule());
    }
}
