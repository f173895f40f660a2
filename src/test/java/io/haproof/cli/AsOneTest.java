package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are one configuration: which, in which order, and what else works with them. */
class AsOneTest {

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
    private static final String APP = "backend app\n    server app1 127.0.0.1:8081\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("conf.d"));
        file("conf.d/app.cfg", APP);
        file("conf.d/Base.cfg", BASE);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CliCase.Outcome call(String stdin, String... args) {
        return CliCase.call(stdin.getBytes(StandardCharsets.UTF_8), Map.of(), folder, args);
    }

    private CliCase.Outcome lint(String... arguments) {
        List<String> args = new ArrayList<>(List.of("lint", "--as-one", "--format", "compact", "--no-config"));
        args.addAll(Arrays.asList(arguments));
        return call("", args.toArray(String[]::new));
    }

    @Test
    void a_folder_stands_for_what_haproxy_loads_of_it() throws IOException {
        file("conf.d/.hidden.cfg", "foo\n");
        file("conf.d/notes.conf", "foo\n");
        file("conf.d/old.cfg.cfg", "foo\n");
        file("conf.d/haproxy", "foo\n");
        Files.createDirectory(folder.resolve("conf.d/sub.cfg"));
        file("conf.d/sub.cfg/in.cfg", "foo\n");
        assertEquals(new CliCase.Outcome("", "", 0), lint("conf.d"));
    }

    @Test
    void the_order_of_the_arguments_is_kept() {
        assertEquals(0, lint("conf.d/Base.cfg", "conf.d/app.cfg").exit());
        CliCase.Outcome other = lint("conf.d/app.cfg", "conf.d/Base.cfg");
        assertTrue(other.stdout().contains("conf.d/Base.cfg:8:21: error: "), other.stdout());
        assertEquals(1, other.exit());
    }

    @Test
    void the_standard_input_has_its_place() {
        CliCase.Outcome outcome =
                call(APP + "    foo\n", "lint", "--as-one", "--format=compact", "conf.d/Base.cfg", "-");
        assertTrue(outcome.stdout().startsWith("<stdin>:3:5: error: unknown keyword \"foo\""), outcome.stdout());
    }

    @Test
    void a_file_is_named_once() {
        String sentence = "haproof: \"conf.d/app.cfg\" is named twice, and HAProxy would load it twice; expected each "
                + "file once\n";
        assertEquals(new CliCase.Outcome("", sentence, 2), lint("conf.d", "conf.d/../conf.d/app.cfg"));
        assertEquals(2, call("", "lint", "--as-one", "-", "-").exit());
    }

    @Test
    void without_one_of_the_files_nothing_is_said_of_the_others() throws IOException {
        CliCase.Outcome missing = lint("conf.d/app.cfg", "none.cfg");
        assertEquals(new CliCase.Outcome("", "haproof: cannot read \"none.cfg\": it does not exist\n", 3), missing);
        file("listeners.json", "{\"HttpListeners\": []}");
        CliCase.Outcome document = lint("conf.d/app.cfg", "listeners.json");
        assertEquals(
                "haproof: \"listeners.json\" holds no configuration text, so it can be no part of one\n",
                document.stderr());
        assertEquals(3, document.exit());
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                "haproof: no *.cfg file in the folder \"empty\"\n",
                lint("conf.d", "empty").stderr());
    }

    @Test
    void what_is_in_force_for_the_first_file_is_so_for_all() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        file("other/more.cfg", "backend more\n    foo\n");
        file("conf.d/.haproof.yaml", "haproxy: 2.6\nignore: ['*']\nrules:\n  syntax-unknown-keyword: off\n");
        file("other/.haproof.yaml", "haproxy: 3.2\n");
        CliCase.Outcome outcome = call("", "lint", "--as-one", "conf.d", "other");
        assertEquals("3 files checked for HAProxy 2.6: nothing found, 1 suppressed (1 fatal)\n", outcome.stdout());
    }

    @Test
    void a_baseline_knows_findings_file_by_file() throws IOException {
        file("conf.d/app.cfg", "    bar\n" + APP + "    foo\n");
        assertEquals(
                0,
                call("", "baseline", "write", "--as-one", "--with-fatal", "conf.d")
                        .exit());
        String known = Files.readString(folder.resolve(".haproof-baseline.json"));
        assertTrue(known.contains("conf.d/app.cfg") && !known.contains("Base.cfg"), known);
        assertEquals(0, lint("--baseline", ".haproof-baseline.json", "conf.d").exit());
        file("conf.d/Base.cfg", BASE + "    foo\n");
        CliCase.Outcome more = lint("--baseline", ".haproof-baseline.json", "conf.d");
        assertEquals(1, more.stdout().lines().count(), more.stdout());
        assertTrue(more.stdout().startsWith("conf.d/Base.cfg:9:5: error: "), more.stdout());
    }

    @Test
    void each_file_is_mended() throws IOException {
        file("conf.d/Base.cfg", BASE.replace("mode http", "mode htpp"));
        file("conf.d/app.cfg", APP.replace("server", "sever").stripTrailing());
        CliCase.Outcome outcome = lint("--fix", "conf.d");
        assertEquals("haproof: fixed 3 findings in 2 files\n", outcome.stderr());
        assertEquals(0, outcome.exit());
        assertEquals(BASE, Files.readString(folder.resolve("conf.d/Base.cfg")));
        assertEquals(APP, Files.readString(folder.resolve("conf.d/app.cfg")));
    }

    @Test
    void a_change_is_judged_by_what_it_does_to_all_files() throws IOException {
        // Alone each of the files is mended; together the second would take the name of the first.
        file("a.cfg", BASE + APP);
        String other = "bakcend app\n    server app1 127.0.0.1:8081\n";
        file("b.cfg", other);
        lint("--fix", "a.cfg", "b.cfg");
        assertEquals(other, Files.readString(folder.resolve("b.cfg")));
    }
}
