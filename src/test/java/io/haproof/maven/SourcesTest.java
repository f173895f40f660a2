package io.haproof.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.project.ProjectFile;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final String USUAL = "src/main/haproxy";

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path root = files.getPath("/build");
    private final Path folder = root.resolve("module");
    private final Sources sources = new Sources(folder, root);

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder);
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "global\n");
    }

    private static List<String> names(List<ProjectFile> found) {
        return found.stream().map(ProjectFile::name).toList();
    }

    private static Sources.Wanted usual(String pattern) {
        return Sources.Wanted.of("includes", List.of(), pattern);
    }

    private static Sources.Wanted asked(String... patterns) {
        return Sources.Wanted.of("includes", List.of(patterns), USUAL);
    }

    @Test
    void what_is_usual_need_not_be_there() throws Exception {
        assertEquals(List.of(), sources.find(usual(USUAL + "/**"), null));
        assertEquals(List.of(), sources.inLoadOrder(usual(USUAL), null));
        Files.createDirectories(folder.resolve(USUAL));
        assertEquals(List.of(), sources.find(usual(USUAL + "/**"), null));
        assertEquals(List.of(), sources.find(usual(USUAL + "/**/*.json"), null));
        assertEquals(List.of(), sources.inLoadOrder(usual(USUAL), null));
    }

    @Test
    void what_is_asked_for_has_to_be_there() {
        MojoExecutionException refused =
                assertThrows(MojoExecutionException.class, () -> sources.find(asked("*.cfg", "none/*"), null));
        assertEquals("includes: no file matches \"*.cfg\"\nno file matches \"none/*\"", refused.getMessage());
    }

    @Test
    void links_that_lead_up_or_in_circles_end() throws Exception {
        file(USUAL + "/b.cfg");
        file(USUAL + "/a.cfg");
        Files.createSymbolicLink(folder.resolve(USUAL + "/up"), folder);
        Files.createSymbolicLink(folder.resolve(USUAL + "/self"), folder.resolve(USUAL));
        List<String> expected = List.of("module/src/main/haproxy/a.cfg", "module/src/main/haproxy/b.cfg");
        assertEquals(expected, names(sources.find(usual(USUAL + "/**"), null)));
        assertEquals(expected, names(sources.inLoadOrder(usual(USUAL), List.of())));
    }

    @Test
    void one_configuration_has_the_order_of_its_patterns_and_no_file_twice() throws Exception {
        file("a.cfg");
        file("z/1.cfg");
        file("z/2.cfg");
        file("z/draft.cfg");
        assertEquals(
                List.of("module/z/1.cfg", "module/z/2.cfg", "module/a.cfg"),
                names(sources.inLoadOrder(asked("z", "a.cfg"), List.of("draft*"))));
        MojoExecutionException refused =
                assertThrows(MojoExecutionException.class, () -> sources.inLoadOrder(asked("z", "z/1.cfg"), null));
        assertEquals(
                "includes: \"module/z/1.cfg\" is named twice, and HAProxy would load it twice; expected each file once",
                refused.getMessage());
    }
}
