package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Catalogue;
import io.haproof.cli.console.ColourChoice;
import io.haproof.lint.BuiltInRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What golden cases cannot show: files that are written, links, many files at once. */
class CliTest {

    private static final String GOOD = "listen a\n    bind :80\n    timeout client 30s\n";
    private static final String BAD = "listen a\n    bindd :80\n";

    @TempDir
    private Path folder;

    private CliCase.Outcome call(String... args) {
        return CliCase.call(new byte[0], Map.of(), folder, args);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_report_goes_to_a_file_and_nothing_else_stays_there() throws IOException {
        file("a.cfg", BAD);
        file("report.txt", "old");
        CliCase.Outcome outcome = call("lint", "--format", "compact", "--output", "report.txt", "a.cfg");
        assertEquals(new CliCase.Outcome("", "", 1), outcome);
        assertTrue(Files.readString(folder.resolve("report.txt")).startsWith("a.cfg:2:5: error: unknown keyword"));
        assertEquals(List.of("a.cfg", "report.txt"), names());
    }

    @Test
    void a_report_that_cannot_be_written_is_a_failure() throws IOException {
        file("a.cfg", GOOD);
        CliCase.Outcome outcome = call("lint", "--output", "no/such/folder.txt", "a.cfg");
        assertEquals(3, outcome.exit());
        assertEquals("haproof: cannot write \"no/such/folder.txt\": its folder does not exist\n", outcome.stderr());
        assertEquals(3, call("lint", "--output", ".", "a.cfg").exit());
        assertEquals(List.of("a.cfg"), names());
    }

    @Test
    void a_folder_is_not_replaced_by_a_report() throws IOException {
        file("a.cfg", GOOD);
        Files.createDirectory(folder.resolve("reports"));
        CliCase.Outcome outcome = call("lint", "--output", "reports", "a.cfg");
        assertEquals(3, outcome.exit());
        assertEquals("haproof: cannot write \"reports\": it is a folder\n", outcome.stderr());
        assertEquals(true, Files.isDirectory(folder.resolve("reports")));
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked() throws IOException {
        file("a.cfg", GOOD);
        Files.createSymbolicLink(folder.resolve("b.cfg"), folder.resolve("nowhere"));
        CliCase.Outcome outcome = call("lint", ".");
        assertEquals("haproof: cannot read \"b.cfg\": it does not exist\n", outcome.stderr());
        assertEquals("1 file checked for HAProxy 2.4: nothing found\n", outcome.stdout());
        assertEquals(3, outcome.exit());
    }

    @Test
    void many_files_are_reported_in_order_whatever_the_order_of_arguments() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 100; i < 200; i++) {
            names.add(i + ".cfg");
            file(i + ".cfg", i % 7 == 0 ? "\0".repeat(50) : i % 2 == 0 ? GOOD : BAD);
        }
        CliCase.Outcome whole = call("lint", "--format", "json", ".");
        names.add(0, "lint");
        names.add(1, "--format=json");
        assertEquals(whole, call(names.toArray(String[]::new)));
        assertEquals(whole, call("lint", "--format", "json", "1[5-9]*.cfg", "199.cfg", "1*.cfg"));
        assertEquals(3, whole.exit());
        assertTrue(whole.stdout().indexOf("101.cfg") < whole.stdout().indexOf("199.cfg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "emulate", "rules", "explain", "keywords", "baseline", "config", "init", ""})
    void help_fits_on_a_screen_and_shows_examples_first(String command) {
        CliCase.Outcome help = command.isEmpty() ? call("--help") : call(command, "--help");
        assertEquals(0, help.exit());
        assertTrue(help.stdout().lines().count() <= 40, help.stdout());
        assertTrue(help.stdout().indexOf("  haproof ") < help.stdout().indexOf("Usage:"), help.stdout());
    }

    @Test
    void the_help_names_the_default_version() {
        String expected = "(default " + Catalogue.load().defaultVersion() + ')';
        assertTrue(call("lint", "--help").stdout().contains(expected), expected);
    }

    @Test
    void every_rule_is_listed_and_has_a_page() {
        String listed = call("rules").stdout();
        String asJson = call("rules", "--format", "json").stdout();
        for (var rule : BuiltInRules.all()) {
            String id = rule.info().id();
            assertTrue(listed.contains(id + ' ') && asJson.contains('"' + id + '"'), id);
            assertTrue(call("explain", id).stdout().startsWith("# " + id + '\n'), id);
        }
    }

    @Test
    void an_emulator_serves_until_its_input_ends() throws Exception {
        PipedOutputStream typed = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(typed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        FutureTask<Integer> run = new FutureTask<>(() ->
                Cli.run(in, print, err, Map.of(), folder, false, "emulate", "--until-eof", "--endpoint-file", "url"));
        new Thread(run).start();
        Path endpoint = folder.resolve("url");
        while (!Files.exists(endpoint) && !run.isDone()) {
            Thread.onSpinWait();
        }
        String url = Files.readString(endpoint).strip();
        HttpResponse<String> health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/_emulator/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, health.statusCode());
        typed.close();
        assertEquals(0, run.get());
        assertEquals(url + '\n', out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), names());
    }

    @Test
    void a_baseline_is_written_pruned_and_checked() throws IOException {
        file("a.cfg", GOOD.replace("80", "80 maxconn 5x").replace("30s", "5sec"));
        CliCase.Outcome written = call("baseline", "write");
        assertEquals(new CliCase.Outcome(".haproof-baseline.json: 2 findings known\n", "", 0), written);
        String first = Files.readString(folder.resolve(".haproof-baseline.json"));
        assertEquals(
                0,
                call("lint", "--fail-on", "info", "--baseline", ".haproof-baseline.json", ".")
                        .exit());
        file("a.cfg", GOOD.replace("80", "80 maxconn 5x"));
        assertEquals(1, call("baseline", "check").exit());
        assertEquals(first, Files.readString(folder.resolve(".haproof-baseline.json")));
        assertEquals(
                new CliCase.Outcome(".haproof-baseline.json: 1 finding taken out\n", "", 0), call("baseline", "prune"));
        assertEquals(new CliCase.Outcome("", "", 0), call("baseline", "check"));
        assertEquals(List.of(".haproof-baseline.json", "a.cfg"), names());
    }

    @Test
    void a_baseline_does_not_take_in_what_haproxy_refuses_unless_asked() throws IOException {
        file("a.cfg", BAD);
        CliCase.Outcome written = call("baseline", "write");
        assertEquals(".haproof-baseline.json: 0 findings known\n", written.stdout());
        assertTrue(written.stderr().startsWith("haproof: note: 1 fatal finding is not in it"), written.stderr());
        assertEquals(
                1, call("lint", "--baseline", ".haproof-baseline.json", ".").exit());
        assertEquals("", call("baseline", "write", "--with-fatal").stderr());
        CliCase.Outcome lint = call("lint", "--baseline", ".haproof-baseline.json", ".");
        assertEquals(
                new CliCase.Outcome(
                        "1 file checked for HAProxy 2.4: nothing found, 1 in the baseline (1 fatal)\n", "", 0),
                lint);
    }

    @Test
    void a_configuration_is_written_once() throws IOException {
        assertEquals(0, call("init").exit());
        String written = Files.readString(folder.resolve(".haproof.yaml"));
        assertEquals(2, call("init").exit());
        assertEquals(written, Files.readString(folder.resolve(".haproof.yaml")));
        assertEquals(0, call("config", "show").exit());
    }

    @Test
    void a_stack_trace_is_shown_on_request_only() {
        assertEquals(1, call("lint", "--format", "x", "a").stderr().lines().count());
        assertTrue(call("lint", "--debug", "--format", "x", "a").stderr().contains("at io.haproof.cli."));
    }

    @Test
    void characters_beyond_ascii_are_written_in_utf_8() {
        CliCase.Outcome outcome = CliCase.call(
                "# ä\nlistén a\n".getBytes(StandardCharsets.UTF_8),
                Map.of(),
                folder,
                "lint",
                "--stdin-filename=ü.cfg",
                "-");
        assertTrue(outcome.stdout().startsWith("ü.cfg:2:1: error: "), outcome.stdout());
        assertTrue(outcome.stdout().contains("listén"), outcome.stdout());
    }

    @ParameterizedTest
    @CsvSource({
        "always, NO_COLOR=1,      false, true",
        "never,  FORCE_COLOR=1,   true,  false",
        "auto,   X=1,             true,  true",
        "auto,   X=1,             false, false",
        "auto,   NO_COLOR=1,      true,  false",
        "auto,   NO_COLOR=,       true,  true",
        "auto,   CLICOLOR_FORCE=1,false, true",
        "auto,   CLICOLOR_FORCE=0,false, false",
        "auto,   FORCE_COLOR=1,   false, true",
        "auto,   TERM=dumb,       true,  false",
    })
    void colour_is_what_the_user_said_then_the_environment_then_the_terminal(
            String word, String setting, boolean terminal, boolean expected) {
        String[] parts = setting.split("=", 2);
        assertEquals(expected, ColourChoice.isColoured(word, Map.of(parts[0], parts[1]), terminal));
    }

    @Test
    void no_colour_is_stronger_than_force() {
        Map<String, String> env = Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1");
        assertEquals(false, ColourChoice.isColoured("auto", env, true));
    }
}
