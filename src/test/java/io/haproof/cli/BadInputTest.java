package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.report.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should give and somebody does: it is said in one sentence, and takes nothing else away. */
class BadInputTest {

    private static final String CLEAN = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s
            listen app
                bind 127.0.0.1:8080
            """;
    private static final String ONE_CLEAN = "1 file checked for HAProxy 2.4: nothing found\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void clean() throws IOException {
        file("clean.cfg", CLEAN);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }

    private CliCase.Outcome call(String... args) {
        return CliCase.call(new byte[0], Map.of(), folder, args);
    }

    private static CliCase.Outcome said(String sentence, int exit) {
        return new CliCase.Outcome("", "haproof: " + sentence + '\n', exit);
    }

    @Test
    void a_configuration_file_is_a_folder() throws IOException {
        Files.createDirectory(folder.resolve(".haproof.yaml"));
        CliCase.Outcome expected = said("cannot read the configuration \".haproof.yaml\": it is a folder", 2);
        assertEquals(expected, call("lint", "clean.cfg"));
        assertEquals(expected, call("lint", "--config", ".haproof.yaml", "clean.cfg"));
        assertEquals(expected, call("config", "show", "clean.cfg"));
        assertEquals(expected, call("baseline", "check"));
    }

    @Test
    void a_configuration_file_that_cannot_be_read_is_not_taken_for_none() throws IOException {
        link(".haproof.yaml", ".haproof.yaml");
        assertEquals(
                said("cannot read the configuration \".haproof.yaml\": its links lead in a circle", 2),
                call("lint", "clean.cfg"));
        Files.delete(folder.resolve(".haproof.yaml"));
        link(".haproof.yaml", "nowhere");
        assertEquals(
                said("cannot read the configuration \".haproof.yaml\": it does not exist", 2),
                call("lint", "clean.cfg"));
    }

    @Test
    void an_empty_configuration_file_sets_nothing() throws IOException {
        file(".haproof.yaml", "");
        assertEquals(new CliCase.Outcome(ONE_CLEAN, "", 0), call("lint", "clean.cfg"));
    }

    @Test
    void a_configuration_file_that_grows_when_it_is_read_is_refused() throws IOException {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        laughs.append("# ".concat("x".repeat(5_000_000)).concat("\n"));
        file(".haproof.yaml", laughs.toString());
        CliCase.Outcome outcome = call("lint", "clean.cfg");
        assertEquals(2, outcome.exit());
        assertTrue(
                outcome.stderr().startsWith("haproof: \".haproof.yaml\" repeats values with \"*\""), outcome.stderr());
        assertEquals(1, outcome.stderr().lines().count());
    }

    @Test
    void a_value_as_long_as_a_file_is_not_shown_whole() throws IOException {
        file(".haproof.yaml", "haproxy: \"" + "x".repeat(100_000) + "\"\n");
        CliCase.Outcome outcome = call("lint", "clean.cfg");
        assertEquals(2, outcome.exit());
        assertTrue(outcome.stderr().startsWith("haproof: .haproof.yaml:1:10: \"xxx"), outcome.stderr());
        assertTrue(outcome.stderr().contains(" … ") && outcome.stderr().length() < 1000, outcome.stderr());
    }

    @Test
    void a_baseline_is_a_folder_or_no_path() throws IOException {
        Files.createDirectory(folder.resolve("known"));
        CliCase.Outcome expected = said("cannot read the baseline \"known\": it is a folder", 2);
        assertEquals(expected, call("lint", "--baseline", "known", "clean.cfg"));
        assertEquals(expected, call("baseline", "write", "--baseline", "known", "clean.cfg"));
        file(".haproof.yaml", "baseline: \"a\\0b\"\n");
        assertEquals(said(".haproof.yaml:1:1: \"baseline\" is no path", 2), call("lint", "clean.cfg"));
    }

    @Test
    void a_file_of_variables_is_a_folder_or_holds_something_else() throws IOException {
        Files.createDirectory(folder.resolve("env"));
        assertEquals(said("cannot read \"env\": it is a folder", 3), call("lint", "--env-file", "env", "clean.cfg"));
        file("secrets", "# ours\nNAME=value\nhunter2\n");
        assertEquals(
                said("secrets:3: this sets no variable; expected NAME=VALUE", 2),
                call("lint", "--env-file", "secrets", "clean.cfg"));
    }

    @Test
    void a_disk_that_is_full_takes_only_one_report_away() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        CliCase.Outcome outcome = call("lint", "--report", "html:/dev/full", "--report", "json:a.json", "clean.cfg");
        assertEquals(
                new CliCase.Outcome(ONE_CLEAN, "haproof: cannot write \"/dev/full\": no space left on device\n", 3),
                outcome);
        assertTrue(Files.exists(folder.resolve("a.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".haproof.yaml", "known.json"})
    void what_says_how_files_are_checked_is_never_overwritten(String name) throws IOException {
        file(".haproof.yaml", "baseline: known.json\n");
        call("baseline", "write", "clean.cfg");
        String before = Files.readString(folder.resolve(name));
        assertEquals(
                said("\"" + name + "\" is read and would be overwritten; expected another file for the result", 2),
                call("lint", "--report", "json:" + name, "clean.cfg"));
        assertEquals(before, Files.readString(folder.resolve(name)));
    }

    @Test
    void a_folder_may_be_called_like_a_file() throws IOException {
        file("conf.d/x.cfg/clean.cfg", CLEAN);
        assertEquals(new CliCase.Outcome(ONE_CLEAN, "", 0), call("lint", "conf.d"));
        assertEquals(new CliCase.Outcome(ONE_CLEAN, "", 0), call("lint", "conf.d/x.cfg"));
        assertEquals(said("no *.cfg file in the folder \"conf.d\"", 3), call("lint", "--as-one", "conf.d"));
        assertEquals(
                said("cannot read \"clean.cfg/x\": what should be a folder in its path is none", 3),
                call("lint", "--no-config", "--quiet", "clean.cfg/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "lint --as-one", "lint --fix", "lint --diff", "baseline write", "baseline check"})
    void links_that_lead_up_or_in_circles_end(String command) throws IOException {
        file("conf.d/clean.cfg", CLEAN);
        link("conf.d/up", "..");
        link("conf.d/self", ".");
        link("conf.d/up.cfg", "../conf.d");
        String[] args = (command + " conf.d").split(" ", -1);
        CliCase.Outcome outcome = call(args);
        assertEquals(0, outcome.exit(), outcome::toString);
        assertEquals("", outcome.stderr());
        link("conf.d/loop.cfg", "loop.cfg");
        assertEquals(
                "haproof: cannot read \"conf.d/loop.cfg\": its links lead in a circle\n",
                call(args).stderr());
        assertEquals(3, call(args).exit());
    }

    @Test
    void what_cannot_be_read_takes_nothing_away() throws IOException {
        file("a/bad.cfg", "bindd\n");
        Files.createSymbolicLink(folder.resolve("a/gone.cfg"), Path.of("nowhere"));
        file("b/clean.cfg", CLEAN);
        CliCase.Outcome outcome = call("lint", "--format", "compact", "a", "b");
        assertTrue(outcome.stdout().startsWith("a/bad.cfg:1:1: error: "), outcome.stdout());
        assertEquals("haproof: cannot read \"a/gone.cfg\": it does not exist\n", outcome.stderr());
        assertEquals(3, outcome.exit());
        CliCase.Outcome diff = call("lint", "--diff", "a", "b");
        assertEquals("haproof: cannot read \"a/gone.cfg\": it does not exist\n", diff.stderr());
        assertEquals(3, diff.exit());
    }

    @Test
    void a_folder_without_permission_is_named() throws IOException {
        Path closed = file("closed/clean.cfg", CLEAN).resolveSibling("");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "whoever runs this may read everything");
            CliCase.Outcome outcome = call("lint", ".");
            assertEquals(
                    new CliCase.Outcome(
                            ONE_CLEAN, "haproof: cannot read the folder \"closed\": permission denied\n", 3),
                    outcome);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static Stream<String> formats() {
        return ReportFormats.names().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void names_may_hold_anything(String format) throws IOException {
        List<String> names = List.of("a b", "q'\"<&>", "n\nl", "x]]>", "::error", "%41#?", "-x", "\u001b[31m", "*");
        for (String name : names) {
            file("names/" + name + ".cfg", "bindd\n");
        }
        CliCase.Outcome outcome = call("lint", "--format", format, "--report", "json:all.json", "names");
        assertEquals("", outcome.stderr());
        assertEquals(1, outcome.exit());
        assertFalse(outcome.stdout().contains("\u001b") || outcome.stdout().contains("n\nl"), outcome.stdout());
        String all = Files.readString(folder.resolve("all.json"));
        assertTrue(all.contains("\"path\": \"names/n\\nl.cfg\"") || all.contains("n\\\\x0al.cfg"), all);
        assertEquals(names.size(), all.split("\"rule\": \"syntax-keyword-outside-section\"", -1).length - 1);
    }

    @Test
    void names_that_look_alike_are_two_files() throws Exception {
        Files.createDirectory(folder.resolve("alike"));
        String script = "for byte in 350 351; do echo bindd >\"$(printf \"alike/\\\\$byte.cfg\")\"; done";
        int exit = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assumeTrue(exit == 0, "names have to be text here");
        CliCase.Outcome outcome = call("lint", "--format", "compact", "alike");
        assertEquals(2, outcome.stdout().lines().count(), outcome.stdout());
        assertEquals("", outcome.stderr());
    }

    @Test
    void a_word_as_long_as_a_file_is_not_shown_whole() throws IOException {
        file("long.cfg", "listen a\n    " + "x".repeat(1_000_000) + '\n');
        CliCase.Outcome outcome = call("lint", "long.cfg");
        assertTrue(outcome.stdout().startsWith("long.cfg:2:5: error: unknown keyword \"xxx"), outcome.stdout());
        assertTrue(
                outcome.stdout().length() < 2000, "it was " + outcome.stdout().length() + " characters long");
        assertEquals(1, outcome.exit());
    }
}
