package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.haproof.cli.console.ExitCode;
import io.haproof.lint.config.ConfigException;
import io.haproof.project.FileFinder;
import io.haproof.project.Project;
import io.haproof.project.Run;
import io.haproof.report.ReportFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exit code of every door in every situation, as one table. {@code -Dupdate-fixtures} rewrites what is expected, for a person
 * to judge.
 */
class ExitCodesTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "exit-codes.txt");
    private static final String FILE = "haproxy.cfg";
    private static final String SETTINGS = ".haproof.yaml";
    private static final String REFUSED = "    bogus here\n";
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

    /** What a door finds in its folder. */
    private enum Situation {
        CLEAN_FILE("clean", CLEAN),
        INFO("info", CLEAN + "# \u00e9\n"),
        WARNING("warning", CLEAN.replace("30s", "30sec")),
        FAIL_ON_WARNING("warning, fail-on: warning", WARNING.text, "fail-on: warning\n"),
        ERROR("error", CLEAN + REFUSED),
        FAIL_ON_NEVER("error, fail-on: never", ERROR.text, "fail-on: never\n"),
        EXIT_ZERO("error, --exit-zero", ERROR.text, "", "--exit-zero"),
        MENDABLE("error that --fix mends", CLEAN.replace("bind ", "bindd ")),
        SUPPRESSED("error, suppressed", CLEAN + "    # haproof: ignore[syntax-unknown-keyword] it is ours\n" + REFUSED),
        KNOWN("error, in the baseline", ERROR.text, "baseline: known.json\n"),
        STALE("a baseline that knows what is gone", CLEAN, KNOWN.settings),
        NO_TEXT("a file in UTF-16", CLEAN),
        UNREADABLE("a file that cannot be read", ""),
        MISSING("a file that does not exist", ""),
        OPTION("an option that does not exist", CLEAN, "", "--bogus"),
        BROKEN("a broken .haproof.yaml", CLEAN, "fail_on: [\n"),
        NOTHING("an empty folder", ""),
        UNSAID("no argument", CLEAN);

        private final String title;
        private final String text;
        private final String settings;
        private final String option;

        Situation(String title, String text) {
            this(title, text, "", "");
        }

        Situation(String title, String text, String settings) {
            this(title, text, settings, "");
        }

        Situation(String title, String text, String settings, String option) {
            this.title = title;
            this.text = text;
            this.settings = settings;
            this.option = option;
        }

        List<String> options() {
            return option.isEmpty() ? List.of() : List.of(option);
        }

        String argument() {
            return this == NOTHING ? "." : FILE;
        }

        void make(Path folder) throws IOException {
            Files.createDirectories(folder);
            if (this == UNREADABLE) {
                Files.createSymbolicLink(folder.resolve(FILE), Path.of(FILE));
            } else if (this == INFO) {
                Files.write(folder.resolve(FILE), text.getBytes(StandardCharsets.ISO_8859_1));
            } else if (this == NO_TEXT) {
                Files.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_16));
            } else if (this != MISSING && this != NOTHING) {
                Files.writeString(folder.resolve(FILE), this == STALE ? KNOWN.text : text);
            }
            if (this == KNOWN || this == STALE) {
                CliCase.call(
                        new byte[0], Map.of(), folder, "baseline", "write", "--baseline=known.json", "--with-fatal");
            }
            if (this == STALE) {
                Files.writeString(folder.resolve(FILE), text);
            }
            if (!settings.isEmpty()) {
                Files.writeString(folder.resolve(SETTINGS), settings);
            }
        }
    }

    /** A way to ask; the answer is an exit code, or nothing where the situation cannot be. */
    private interface Door {
        String ask(Situation situation, Path folder) throws IOException, InterruptedException;
    }

    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        ReportFormats.names().forEach(name -> doors.put("lint --format " + name, command("lint", "--format", name)));
        ReportFormats.names()
                .forEach(name ->
                        doors.put("lint --report " + name + ":FILE", command("lint", "--report", name + ":report")));
        doors.put("lint --output FILE", command("lint", "--output", "report"));
        doors.put("lint --quiet", command("lint", "--quiet"));
        doors.put("lint --as-one", command("lint", "--as-one"));
        doors.put("lint --haproxy 2.4,3.2", command("lint", "--haproxy", "2.4,3.2"));
        doors.put("lint --fix", command("lint", "--fix"));
        doors.put("lint --diff", command("lint", "--diff"));
        doors.put("lint -", ExitCodesTest::standardInput);
        doors.put("lint-staged", ExitCodesTest::staged);
        doors.put("baseline write", command("baseline", "write"));
        doors.put("baseline check", command("baseline", "check"));
        doors.put("baseline prune", command("baseline", "prune"));
        doors.put("config show", command("config", "show"));
        doors.put("Project.check", ExitCodesTest::library);
        return doors;
    }

    private static Door command(String... words) {
        return (situation, folder) -> {
            List<String> call = new ArrayList<>(List.of(words));
            call.addAll(situation.options());
            if (situation != Situation.UNSAID) {
                call.add(situation.argument());
            }
            return call(new byte[0], Map.of(), folder, call);
        };
    }

    private static String call(byte[] in, Map<String, String> env, Path folder, List<String> words) {
        return String.valueOf(
                CliCase.call(in, env, folder, words.toArray(String[]::new)).exit());
    }

    private static String standardInput(Situation situation, Path folder) throws IOException {
        if (situation == Situation.UNREADABLE || situation == Situation.MISSING || situation == Situation.UNSAID) {
            return "";
        }
        Path file = folder.resolve(FILE);
        List<String> call = new ArrayList<>(List.of("lint", "--stdin-filename", FILE));
        call.addAll(situation.options());
        call.add("-");
        return call(Files.exists(file) ? Files.readAllBytes(file) : new byte[0], Map.of(), folder, call);
    }

    private static String staged(Situation situation, Path folder) throws IOException, InterruptedException {
        if (situation == Situation.UNREADABLE || situation == Situation.MISSING || situation == Situation.UNSAID) {
            return "";
        }
        Map<String, String> env = Map.of(
                "PATH", String.valueOf(System.getenv("PATH")), "HOME", folder.toString(), "GIT_CONFIG_NOSYSTEM", "1");
        for (List<String> git : List.of(List.of("git", "init", "-q"), List.of("git", "add", "."))) {
            ProcessBuilder builder = new ProcessBuilder(git).directory(folder.toFile());
            builder.environment().clear();
            builder.environment().putAll(env);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            assertEquals(0, builder.start().waitFor(), git::toString);
        }
        List<String> call = new ArrayList<>(List.of("lint-staged"));
        call.addAll(situation.options());
        return call(new byte[0], env, folder, call);
    }

    /** What a program would make of it that wants the same codes. */
    private static String library(Situation situation, Path folder) {
        if (!situation.option.isEmpty() || situation == Situation.UNSAID) {
            return "";
        }
        try {
            FileFinder.Found found = new FileFinder(folder).find(List.of(situation.argument()), "");
            Run run = Project.in(folder)
                    .check(found.files().stream()
                            .map(file -> file.toProjectFile(InputStream.nullInputStream(), folder))
                            .toList());
            if (!found.problems().isEmpty() || !run.problems().isEmpty()) {
                return String.valueOf(ExitCode.FAILURE);
            }
            return String.valueOf(run.fails() ? ExitCode.FINDINGS : ExitCode.CLEAN);
        } catch (ConfigException refused) {
            return String.valueOf(ExitCode.USAGE);
        }
    }

    @Test
    void every_door_has_the_code_that_is_kept() throws IOException, InterruptedException {
        assumeTrue(isThereGit(), "there is no git");
        Map<String, List<String>> rows = rows();
        if (System.getProperty("update-fixtures") != null) {
            Files.writeString(TABLE, page(rows));
        }
        assertEquals(Files.readString(TABLE), page(rows));
        List<String> text = rows.get("lint --format text");
        rows.forEach((door, codes) -> {
            if (door.startsWith("lint --format") || door.startsWith("lint --report")) {
                assertEquals(text, codes, door);
            }
        });
    }

    private static boolean isThereGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private Map<String, List<String>> rows() throws IOException, InterruptedException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, Door> door : doors().entrySet()) {
            List<String> codes = new ArrayList<>();
            for (Situation situation : Situation.values()) {
                Path place = folder.resolve(rows.size() + "-" + codes.size());
                situation.make(place);
                codes.add(door.getValue().ask(situation, place));
            }
            rows.put(door.getKey(), codes);
        }
        return rows;
    }

    /** The situations, each with a letter, and a line of codes for each door. */
    private static String page(Map<String, List<String>> rows) {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder page = new StringBuilder();
        StringBuilder head = new StringBuilder(" ".repeat(width));
        char letter = 'a';
        for (Situation situation : Situation.values()) {
            page.append(letter).append("  ").append(situation.title).append('\n');
            head.append("  ").append(letter);
            letter++;
        }
        page.append('\n').append(head);
        rows.forEach((door, codes) -> page.append('\n')
                .append(door)
                .append(" ".repeat(width - door.length()))
                .append(codes.stream()
                        .map(code -> "  " + (code.isEmpty() ? "-" : code))
                        .collect(Collectors.joining())));
        return page.append('\n').toString();
    }
}
