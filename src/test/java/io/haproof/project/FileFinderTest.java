package io.haproof.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileFinderTest {

    private final FileSystem fileSystem = Jimfs.newFileSystem(Configuration.unix());
    private final Path cwd = fileSystem.getPath("/srv/site");

    @BeforeEach
    void make() throws IOException {
        for (String name :
                List.of("top.cfg", "a/one.cfg", "a/two.conf", "a/b/haproxy", "a/b/notes.txt", "a/.x/dot.cfg")) {
            file(cwd.resolve(name));
        }
        file(fileSystem.getPath("/etc/haproxy/haproxy.cfg"));
    }

    @AfterEach
    void close() throws IOException {
        fileSystem.close();
    }

    private static void file(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "global\n");
    }

    private FileFinder.Found find(String... arguments) {
        return new FileFinder(cwd).find(List.of(arguments), "<stdin>");
    }

    private List<String> names(String... arguments) {
        return find(arguments).files().stream().map(InputFile::name).toList();
    }

    @Test
    void folders_are_searched_for_files_that_look_like_configurations() {
        assertEquals(List.of("a/.x/dot.cfg", "a/b/haproxy", "a/one.cfg", "a/two.conf"), names("a"));
    }

    @Test
    void folders_of_version_control_are_not_searched() throws IOException {
        file(cwd.resolve(".git/refs/heads/haproxy-3"));
        assertEquals(
                List.of("top.cfg"),
                names(".", "**/h*", "top.cfg").stream()
                        .filter(name -> !name.startsWith("a/"))
                        .toList());
        assertEquals(List.of(".git/refs/heads/haproxy-3"), names(".git/refs/heads/*"));
    }

    @Test
    void a_named_file_is_taken_whatever_its_name() {
        assertEquals(List.of("a/b/notes.txt"), names("a/b/notes.txt"));
    }

    @Test
    void paths_below_the_working_folder_are_relative_and_others_whole() {
        assertEquals(List.of("top.cfg"), names("/srv/site/a/../top.cfg"));
        assertEquals(List.of("/etc/haproxy/haproxy.cfg"), names("../../etc/haproxy"));
    }

    @Test
    void the_order_of_arguments_does_not_matter_and_each_file_comes_once() {
        List<String> arguments = Arrays.asList("top.cfg", "a", "a/one.cfg", "./a/../top.cfg", "**/*.cfg", "-", "-");
        FileFinder.Found found = find(arguments.toArray(String[]::new));
        Collections.reverse(arguments);
        assertEquals(found, find(arguments.toArray(String[]::new)));
        assertEquals(
                List.of("<stdin>", "a/.x/dot.cfg", "a/b/haproxy", "a/one.cfg", "a/two.conf", "top.cfg"),
                found.files().stream().map(InputFile::name).toList());
    }

    @Test
    void patterns_are_expanded() {
        assertEquals(List.of("top.cfg"), names("*.cfg"));
        assertEquals(List.of("a/.x/dot.cfg", "a/one.cfg", "top.cfg"), names("**/*.cfg"));
        assertEquals(List.of("a/one.cfg", "a/two.conf"), names("a/*.{cfg,conf}"));
        assertEquals(List.of("a/one.cfg"), names("?/[n-p]ne.cfg"));
        assertEquals(List.of("/etc/haproxy/haproxy.cfg"), names("/etc/**/*.cfg"));
    }

    @Test
    void a_pattern_may_match_folders() {
        assertEquals(List.of("a/b/haproxy"), names("a/[b]"));
    }

    @Test
    void a_file_whose_name_looks_like_a_pattern_is_found() throws IOException {
        file(cwd.resolve("a[1].cfg"));
        assertEquals(List.of("a[1].cfg"), names("a[1].cfg"));
    }

    @Test
    void loops_of_links_end() throws IOException {
        Files.createSymbolicLink(cwd.resolve("a/b/up"), cwd);
        Files.createSymbolicLink(cwd.resolve("a/self"), cwd.resolve("a"));
        List<String> expected = List.of("a/.x/dot.cfg", "a/b/haproxy", "a/one.cfg", "a/two.conf", "top.cfg");
        assertEquals(expected, names("."));
        assertEquals(expected, names("a", "."));
        assertEquals(List.of("a/.x/dot.cfg", "a/one.cfg", "top.cfg"), names("**/*.cfg"));
    }

    @Test
    void a_link_to_a_file_that_is_found_as_well_does_not_count_twice() throws IOException {
        Files.createSymbolicLink(cwd.resolve("zlink.cfg"), cwd.resolve("top.cfg"));
        assertEquals(List.of("top.cfg"), names("zlink.cfg", "top.cfg"));
        assertEquals(List.of("zlink.cfg"), names("zlink.cfg"));
    }

    @Test
    void a_dangling_link_is_found_so_that_somebody_hears_of_it() throws IOException {
        Files.createSymbolicLink(cwd.resolve("a/b/haproxy.cfg"), cwd.resolve("nowhere"));
        assertEquals(List.of("a/b/haproxy", "a/b/haproxy.cfg"), names("a/b"));
    }

    @Test
    void what_matches_nothing_is_named() throws IOException {
        Files.createDirectories(cwd.resolve("empty"));
        assertEquals(
                List.of(
                        "\"[\" is neither a path nor a pattern that can be read",
                        "no *.cfg, *.conf or haproxy* file in the folder \"empty\"",
                        "no file matches \"*.zip\""),
                find("*.zip", "empty", "[").problems());
    }

    @Test
    void a_file_that_does_not_exist_is_left_to_the_reader() {
        assertEquals(List.of("missing.cfg"), names("missing.cfg"));
        assertEquals(List.of(), find("missing.cfg").problems());
    }
}
