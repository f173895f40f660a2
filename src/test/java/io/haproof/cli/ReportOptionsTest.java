package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cli.console.ExitCode;
import io.haproof.report.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several reports of one run, and what they do to the exit code: nothing, unless one cannot be written. */
class ReportOptionsTest {

    private static final String CLEAN = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s
            listen app
                bind 127.0.0.1:8080
            """;

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return ReportFormats.names().stream();
    }

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("clean.cfg"), CLEAN);
        Files.writeString(folder.resolve("broken.cfg"), CLEAN.replace("bind ", "bindd "));
        Files.writeString(folder.resolve("warned.cfg"), CLEAN.replace("30s", "30sec"));
    }

    private CliCase.Outcome lint(String... args) {
        List<String> all = new ArrayList<>(List.of("lint"));
        all.addAll(List.of(args));
        return CliCase.call(new byte[0], Map.of(), folder, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_format_never_changes_the_code(String format) {
        assertEquals(ExitCode.CLEAN, lint("--format", format, "clean.cfg").exit());
        assertEquals(ExitCode.CLEAN, lint("--format", format, "warned.cfg").exit());
        assertEquals(
                ExitCode.FINDINGS,
                lint("--format", format, "--fail-on", "warning", "warned.cfg").exit());
        assertEquals(ExitCode.FINDINGS, lint("--format", format, "broken.cfg").exit());
        assertEquals(
                ExitCode.CLEAN,
                lint("--format", format, "--exit-zero", "broken.cfg").exit());
        assertEquals(ExitCode.FAILURE, lint("--format", format, "missing.cfg").exit());
        assertEquals(
                ExitCode.USAGE,
                lint("--format", format, "--report", format, "clean.cfg").exit());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_report_in_a_file_is_what_the_standard_output_would_show(String format) throws IOException {
        CliCase.Outcome shown = lint("--format", format, "broken.cfg");
        CliCase.Outcome written = lint("--format", "compact", "--report", format + ":out.txt", "broken.cfg");
        assertEquals(lint("--format", "compact", "broken.cfg").stdout(), written.stdout());
        assertEquals(shown.stdout(), CliCase.stable(Files.readString(folder.resolve("out.txt"))));
    }

    @Test
    void a_report_that_cannot_be_written_takes_nothing_away() throws IOException {
        Files.createDirectory(folder.resolve("taken"));
        CliCase.Outcome outcome = lint(
                "--report", "sarif:out.sarif", "--report", "html:taken", "--report", "junit:out.xml", "broken.cfg");
        assertEquals(ExitCode.FAILURE, outcome.exit());
        assertEquals("haproof: cannot write \"taken\": it is a folder\n", outcome.stderr());
        assertTrue(outcome.stdout().contains("unknown keyword"), outcome.stdout());
        assertTrue(Files.size(folder.resolve("out.sarif")) > 0 && Files.size(folder.resolve("out.xml")) > 0);
    }

    @Test
    void an_output_that_cannot_be_written_does_not_keep_reports_from_being_written() {
        CliCase.Outcome outcome = lint("--output", "no/out.txt", "--report", "html:out.html", "clean.cfg");
        assertEquals(ExitCode.FAILURE, outcome.exit());
        assertEquals("haproof: cannot write \"no/out.txt\": its folder does not exist\n", outcome.stderr());
        assertTrue(Files.exists(folder.resolve("out.html")));
    }

    @Test
    void an_input_is_never_overwritten_under_another_name_of_it() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("clean.cfg"));
        CliCase.Outcome outcome = lint("--report", "html:link", "clean.cfg");
        assertEquals(ExitCode.USAGE, outcome.exit());
        assertEquals(
                "haproof: \"link\" is read and would be overwritten; expected another file for the result\n",
                outcome.stderr());
        assertEquals("", outcome.stdout());
        assertEquals(CLEAN, Files.readString(folder.resolve("clean.cfg")));
    }

    @Test
    void a_colon_belongs_to_the_file_behind_the_first() {
        assertEquals(ExitCode.CLEAN, lint("--report", "json:a:b", "clean.cfg").exit());
        assertTrue(Files.exists(folder.resolve("a:b")));
    }
}
