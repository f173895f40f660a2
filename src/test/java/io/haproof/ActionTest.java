package io.haproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the step of the composite action for GitHub as GitHub would. */
class ActionTest {

    private static final Path ACTION = Path.of(".github", "actions", "lint", "action.yml");

    @TempDir
    private Path folder;

    private JsonNode action;
    private JsonNode step;

    @BeforeEach
    void read() throws IOException {
        action = new YAMLMapper().readTree(ACTION.toFile());
        step = action.at("/runs/steps/0");
        Files.createFile(folder.resolve("output"));
        Files.createFile(folder.resolve("summary.md"));
        Files.copy(Path.of("samples", "typo.cfg"), folder.resolve("typo.cfg"));
        Files.copy(Path.of("samples", "edge.cfg"), folder.resolve("edge.cfg"));
        Path launcher = folder.resolve("launcher");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec \"" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "\" -XX:TieredStopAtLevel=1 -cp \"" + System.getProperty("java.class.path")
                        + "\" io.haproof.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }

    /** What the step prints, with its exit code on the last line. */
    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", step.get("run").textValue());
        bash.directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> all = bash.environment();
        all.putAll(Map.of(
                "LAUNCHER", folder.resolve("launcher").toString(),
                "HAPROXY", "2.4",
                "FAIL_ON", "error",
                "SARIF", "out.sarif",
                "ARGS", "",
                "HAPROOF_JAR", "",
                "JAR_SHA256", "",
                "GITHUB_OUTPUT", folder.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString()));
        all.putAll(environment);
        Process process = bash.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + process.waitFor();
    }

    @Test
    void findings_are_annotations_sarif_and_a_summary() throws Exception {
        String said = run(Map.of("FILES", "typo.cfg\nedge.cfg"));
        assertTrue(said.startsWith("::error file=typo.cfg,line=9,"), said);
        assertTrue(said.endsWith("\n2 files checked for HAProxy 2.4: 1 error (1 fatal), 1 warning\n1"), said);
        assertTrue(Files.readString(folder.resolve("out.sarif")).contains("\"ruleId\": \"syntax-unknown-keyword\""));
        assertEquals("sarif-file=out.sarif\n", Files.readString(folder.resolve("output")));
        String summary = Files.readString(folder.resolve("summary.md"));
        assertTrue(summary.startsWith("```text\ntypo.cfg:6:23: warning: "), summary);
        assertTrue(summary.endsWith("\n```\n"), summary);
    }

    @Test
    void a_sound_configuration_is_a_success_without_a_summary() throws Exception {
        String said = run(Map.of("FILES", "edge.cfg", "ARGS", "--platform none"));
        assertEquals("1 file checked for HAProxy 2.4: nothing found\n0", said);
        assertEquals("", Files.readString(folder.resolve("summary.md")));
    }

    @Test
    void a_wrong_option_and_a_file_that_is_not_there_are_told_apart() throws Exception {
        String option = run(Map.of("FILES", "edge.cfg", "ARGS", "--bogus"));
        assertTrue(option.contains("--bogus") && option.endsWith("\n2"), option);
        String missing = run(Map.of("FILES", "edge.cfg\nnone.cfg"));
        assertTrue(missing.contains("cannot read \"none.cfg\": it does not exist\n"), missing);
        assertTrue(missing.contains("1 file checked") && missing.endsWith("\n3"), missing);
    }

    @Test
    void a_jar_that_is_another_is_not_run() throws Exception {
        Files.writeString(folder.resolve("a.jar"), "another");
        String said = run(Map.of("FILES", "edge.cfg", "HAPROOF_JAR", "a.jar", "JAR_SHA256", "0".repeat(64)));
        assertTrue(said.contains("a.jar: FAILED") && said.endsWith("\n3"), said);
    }

    @Test
    void every_input_is_used_and_documented_and_reaches_the_script_as_a_variable() throws IOException {
        Set<String> inputs = new TreeSet<>();
        action.get("inputs").fieldNames().forEachRemaining(inputs::add);
        Set<String> used = Pattern.compile("\\$\\{\\{ inputs\\.([a-z0-9-]+) \\}\\}")
                .matcher(step.get("env").toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(inputs, used);
        assertTrue(
                !step.get("run").textValue().contains("${{"),
                "a value of a workflow would become a part of the script");
        String page = Files.readString(Path.of("docs", "ci.md"));
        assertEquals(
                List.of(),
                inputs.stream()
                        .filter(name -> !page.contains("| `" + name + "` |"))
                        .toList());
        assertTrue(Files.isRegularFile(ACTION.resolveSibling("../../../bin/haproof")));
    }
}
