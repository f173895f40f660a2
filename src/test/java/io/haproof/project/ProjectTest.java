package io.haproof.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.catalogue.Version;
import io.haproof.lint.config.ConfigException;
import io.haproof.lint.config.Key;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Settings;
import io.haproof.report.FileReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final String TEXT = """
            global
                nbproc 1
            listen a
                bind :80
                timeout client 5s
                timeout connect 5s
                timeout server 5s
            """;

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path root = files.getPath("/home/me/site");

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String haproxy(Project project, String file) throws ConfigException {
        return project.settings(root.resolve(file)).setting(Key.HAPROXY).toString();
    }

    @Test
    void the_nearest_file_above_counts_alone() throws Exception {
        write(".haproof.yaml", "haproxy: 2.6\nfail-on: info\n");
        write("old/.haproof.yaml", "haproxy: 2.2\n");
        Project project = Project.in(root);
        assertEquals("haproxy: [2.6] (.haproof.yaml:1:1)", haproxy(project, "a.cfg"));
        assertEquals("haproxy: [2.6] (.haproof.yaml:1:1)", haproxy(project, "new/deep/a.cfg"));
        assertEquals("haproxy: [2.2] (old/.haproof.yaml:1:1)", haproxy(project, "old/deep/a.cfg"));
        assertEquals(
                Origin.DEFAULT,
                project.settings(root.resolve("old/a.cfg")).setting(Key.FAIL_ON).origin());
    }

    @Test
    void the_search_ends_at_the_root_of_version_control_and_else_at_that_of_the_files() throws Exception {
        write("../.haproof.yaml", "haproxy: 2.6\n");
        assertEquals("haproxy: [2.6] (/home/me/.haproof.yaml:1:1)", haproxy(Project.in(root), "a.cfg"));
        write(".git", "gitdir: elsewhere");
        assertEquals("haproxy: [2.4] (default)", haproxy(Project.in(root), "sub/a.cfg"));
    }

    @Test
    void a_call_counts_more_than_the_environment_and_that_more_than_a_file() throws Exception {
        write(".haproof.yaml", "haproxy: 2.6\noverrides: [{files: a.cfg, haproxy: 2.8}]\n");
        Project file = Project.in(root);
        Project environment = file.withEnvironment(Map.of("HAPROOF_HAPROXY", "3.0,3.2", "HAPROOF_JAR", "x"));
        Project call = environment.with(List.of(Key.HAPROXY.set(List.of("1.8"), Origin.call("haproxyVersion"))));
        assertEquals("haproxy: [2.8] (.haproof.yaml:2:28)", haproxy(file, "a.cfg"));
        assertEquals("haproxy: [3.0, 3.2] (HAPROOF_HAPROXY)", haproxy(environment, "a.cfg"));
        assertEquals("haproxy: [1.8] (haproxyVersion)", haproxy(call, "a.cfg"));
    }

    @Test
    void two_folders_are_checked_as_each_says() throws Exception {
        Path old = write("old/a.cfg", TEXT);
        Path fresh = write("new/a.cfg", TEXT);
        write("new/.haproof.yaml", "haproxy: 2.6\nfail-on: never\n");
        Run run = Project.in(root).check(List.of(ProjectFile.of("old/a.cfg", old), ProjectFile.of("new/a.cfg", fresh)));
        assertEquals(List.of(Version.parse("2.4"), Version.parse("2.6")), run.targets());
        assertEquals(
                List.of("ver-keyword-deprecated", "ver-keyword-removed"),
                run.files().stream().map(ProjectTest::rule).toList());
        assertEquals(false, run.fails());
        assertEquals(
                List.of("error", "never"),
                run.checked().stream()
                        .map(one -> one.settings().setting(Key.FAIL_ON).shown())
                        .toList());
    }

    private static String rule(FileReport file) {
        return file.findings().get(0).rule();
    }

    @Test
    void a_baseline_is_seen_from_the_file_that_names_it() throws Exception {
        Path file = write("conf/a.cfg", TEXT);
        write("conf/.haproof.yaml", "baseline: known/b.json\n");
        Project project = Project.in(root);
        List<ProjectFile> given = List.of(ProjectFile.of("conf/a.cfg", file));
        ConfigException missing = assertThrows(ConfigException.class, () -> project.check(given));
        assertTrue(missing.problems().get(0).startsWith("the baseline \"conf/known/b.json\" does not exist"));
        KnownFindings known = project.compare(given).baselines().get(0);
        write("conf/known/b.json", known.written(false).text());
        assertEquals("../a.cfg", known.written(false).entries().get(0).path());
        assertEquals(List.of(), project.check(given).files().get(0).findings());
    }

    @Test
    void entries_of_files_that_are_gone_are_stale_and_those_of_others_are_kept() throws Exception {
        Path one = write("a.cfg", TEXT);
        Path other = write("b.cfg", TEXT);
        Project project = Project.in(root);
        List<ProjectFile> both = List.of(ProjectFile.of("a.cfg", one), ProjectFile.of("b.cfg", other));
        write(
                ".haproof-baseline.json",
                project.compare(both).baselines().get(0).written(false).text());
        KnownFindings first = project.compare(both.subList(0, 1)).baselines().get(0);
        assertEquals(List.of(), first.stale());
        assertEquals(2, first.written(false).entries().size());
        Files.delete(other);
        KnownFindings afterwards =
                project.compare(both.subList(0, 1)).baselines().get(0);
        assertEquals("b.cfg", afterwards.stale().get(0).path());
        assertEquals(1, afterwards.written(false).entries().size());
    }

    @Test
    void settings_are_equal_if_they_ask_for_the_same() throws Exception {
        write("x/.haproof.yaml", "haproxy: 2.6\n");
        write("y/.haproof.yaml", "# the same\nhaproxy: [2.6]\n");
        Settings one = Project.in(root).settings(root.resolve("x/a.cfg"));
        assertEquals(one, Project.in(root).settings(root.resolve("y/a.cfg")));
        assertEquals(false, one.equals(Settings.DEFAULTS));
    }

    @Test
    void a_file_that_vanishes_before_it_is_read_takes_nothing_away() throws Exception {
        write("a.cfg", TEXT);
        Path other = write("b.cfg", TEXT);
        List<ProjectFile> found = new FileFinder(root)
                .find(List.of("."), "").files().stream()
                        .map(file -> file.toProjectFile(InputStream.nullInputStream(), root))
                        .toList();
        Files.delete(other);
        Run run = Project.in(root).check(found);
        assertEquals(
                List.of("a.cfg"), run.files().stream().map(FileReport::path).toList());
        assertEquals(List.of("cannot read \"b.cfg\": it does not exist"), run.problems());
        Project.Fixes fixes = Project.in(root).fixes(found, true);
        assertEquals(run.problems(), fixes.problems());
    }

    @Test
    void what_may_be_a_secret_is_not_shown() throws Exception {
        write(".haproof.yaml", "env: {PASSWORD: geheim}\n");
        String shown = Project.in(root).settings(root.resolve("a.cfg")).toString();
        assertTrue(shown.contains("env.PASSWORD: ****") && !shown.contains("geheim"), shown);
    }
}
