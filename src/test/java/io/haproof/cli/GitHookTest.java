package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.haproof.cli.lint.LintStagedCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHookTest {

    private static final String GOOD = """
            listen l
                bind :8080
                mode http
                timeout connect 1s
                timeout client 1s
                timeout server 1s
                server s 192.0.2.1:80
            """;
    private static final String BAD = GOOD.replace("    bind", "    bindd");

    @TempDir
    private Path folder;

    private Map<String, String> env = Map.of();

    @BeforeEach
    void make() throws IOException, InterruptedException {
        env = Map.of(
                "PATH", String.valueOf(System.getenv("PATH")),
                "HOME", folder.resolve("home").toString(),
                "GIT_CONFIG_NOSYSTEM", "1");
        git("init", "-q");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(env);
        Process process;
        try {
            process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no git");
            throw missing;
        }
        assertEquals(0, process.waitFor(), command::toString);
    }

    private void stage(String name, String content) throws IOException, InterruptedException {
        write(name, content);
        git("add", name);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    private CliCase.Outcome haproof(String... arguments) {
        return CliCase.call(new byte[0], env, folder, arguments);
    }

    @Test
    void what_is_staged_is_checked_and_nothing_else() throws Exception {
        stage("haproxy.cfg", GOOD);
        stage("haproxy.d/a b.cfg", BAD);
        stage("conf/other.cfg", BAD);
        write("haproxy-new.cfg", BAD);
        CliCase.Outcome outcome = haproof("lint-staged");
        assertEquals(1, outcome.exit(), outcome::stderr);
        assertTrue(
                outcome.stdout().startsWith("haproxy.d/a b.cfg:2:5: error: unknown keyword \"bindd\""),
                outcome::stdout);
        assertTrue(outcome.stdout().endsWith("2 files checked for HAProxy 2.4: 1 error (1 fatal)\n"), outcome::stdout);
    }

    @Test
    void the_content_is_that_of_the_commit_not_of_the_folder() throws Exception {
        stage("haproxy.cfg", BAD);
        write("haproxy.cfg", GOOD);
        assertEquals(1, haproof("lint-staged").exit());
        stage("haproxy.cfg", GOOD);
        write("haproxy.cfg", BAD);
        assertEquals(0, haproof("lint-staged").exit());
    }

    @Test
    void files_of_which_nothing_is_staged_and_links_and_what_is_deleted_are_passed_over() throws Exception {
        stage("haproxy.cfg", BAD);
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "bad");
        git("rm", "-q", "haproxy.cfg");
        Files.createSymbolicLink(folder.resolve("haproxy-link.cfg"), Path.of("nowhere"));
        git("add", "haproxy-link.cfg");
        assertEquals(new CliCase.Outcome("", "", 0), haproof("lint-staged"));
    }

    @Test
    void the_configuration_file_counts() throws Exception {
        stage("haproxy.cfg", GOOD.replace("    mode http\n", "    mode http\n    reqadd X:\\ y\n"));
        assertEquals(1, haproof("lint-staged").exit());
        write(".haproof.yaml", "haproxy: 1.8\n");
        assertEquals(0, haproof("lint-staged").exit());
        write(".haproof.yaml", "haproxi: 1.8\n");
        assertEquals(2, haproof("lint-staged").exit());
    }

    @Test
    void what_is_staged_and_cannot_be_checked_is_a_failure() throws Exception {
        Files.write(folder.resolve("haproxy.cfg"), GOOD.getBytes(StandardCharsets.UTF_16));
        git("add", "haproxy.cfg");
        CliCase.Outcome outcome = haproof("lint-staged");
        assertEquals(3, outcome.exit(), outcome::stdout);
        assertTrue(outcome.stderr().contains("\"haproxy.cfg\" is text in UTF-16"), outcome::stderr);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void the_script_for_pre_commit_gives_on_words_and_code(int code) throws Exception {
        write("bin/haproof", "#!/bin/sh\nprintf '%s,' \"$@\" >words\nexit " + code + '\n');
        Files.setPosixFilePermissions(folder.resolve("bin/haproof"), PosixFilePermissions.fromString("rwx------"));
        assertEquals(code, script(folder.resolve("bin") + ":" + env.get("PATH")));
        assertEquals("lint,a b.cfg,", Files.readString(folder.resolve("words")));
    }

    @Test
    void the_script_for_pre_commit_without_a_haproof_is_a_failure() throws Exception {
        assertEquals(3, script(Files.createDirectories(folder.resolve("empty")).toString()));
    }

    private int script(String path) throws Exception {
        Path script = Path.of("bin", "haproof-hook").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString(), "lint", "a b.cfg");
        builder.directory(folder.toFile()).environment().clear();
        builder.environment().put("PATH", path);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void a_hook_is_written_kept_up_to_date_and_taken_away() throws Exception {
        Path hook = folder.resolve(".git/hooks/pre-commit");
        assertEquals(0, haproof("install-hook").exit());
        assertTrue(Files.isExecutable(hook));
        Files.writeString(hook, Files.readString(hook) + "# from before\n");
        assertEquals(0, haproof("install-hook").exit());
        assertFalse(Files.readString(hook).contains("# from before"));
        assertEquals(0, haproof("install-hook", "--uninstall").exit());
        assertFalse(Files.exists(hook));
    }

    @Test
    void a_hook_of_somebody_else_stays() throws Exception {
        Path hook = folder.resolve(".git/hooks/pre-commit");
        write(".git/hooks/pre-commit", "#!/bin/sh\n");
        for (String option : List.of("", "--uninstall")) {
            CliCase.Outcome outcome = option.isEmpty() ? haproof("install-hook") : haproof("install-hook", option);
            assertEquals(2, outcome.exit());
            assertTrue(outcome.stderr().contains("is somebody else's"), outcome::stderr);
        }
        assertEquals("#!/bin/sh\n", Files.readString(hook));
    }

    @Test
    void hooks_are_where_git_looks_for_them() throws Exception {
        git("config", "core.hooksPath", "tools/hooks");
        assertEquals(0, haproof("install-hook").exit());
        assertTrue(Files.isExecutable(folder.resolve("tools/hooks/pre-commit")));
    }

    @Test
    void outside_of_a_work_tree_there_is_one_sentence() {
        CliCase.Outcome outcome = CliCase.call(new byte[0], env, folder.getRoot(), "install-hook");
        assertEquals(
                new CliCase.Outcome("", "haproof: this is no work tree of git; expected to be called in one\n", 2),
                outcome);
    }

    @Test
    void pre_commit_is_told_of_the_same_files() throws IOException {
        JsonNode hooks =
                new YAMLMapper().readTree(Path.of(".pre-commit-hooks.yaml").toFile());
        for (JsonNode hook : hooks) {
            assertEquals(LintStagedCommand.FILES.pattern(), hook.get("files").asText());
        }
        assertEquals(List.of("haproof-lint", "haproof-lint-script"), hooks.findValuesAsText("id"));
    }
}
