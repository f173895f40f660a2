package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether files that a text names are looked for, and where. */
class CheckFilesTest {

    @TempDir
    private Path folder;

    private List<String> missing(String text, String... options) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/haproxy.cfg"), text);
        String[] args = new String[options.length + 4];
        System.arraycopy(new String[] {"lint", "--format=compact", "--haproxy=3.0", "sub/haproxy.cfg"}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        return CliCase.call(new byte[0], Map.of(), folder, args)
                .stdout()
                .lines()
                .filter(line -> line.contains("[ref-missing-file-reference]"))
                .map(line -> line.substring("sub/haproxy.cfg:".length(), line.indexOf(" [")))
                .toList();
    }

    private static String errorFile(String global, String path) {
        return "global\n    stats socket /run/x.sock\n" + global + "backend b\n    errorfile 503 " + path + "\n";
    }

    @Test
    void nothing_is_looked_for_unless_somebody_asks() throws IOException {
        String text = errorFile("", "none.http");
        assertEquals(List.of(), missing(text));
        assertEquals(List.of("4:19: error: the file \"none.http\" does not exist"), missing(text, "--check-files"));
        Files.writeString(folder.resolve(".haproof.yaml"), "check-files: true\n");
        assertEquals(1, missing(text).size());
        assertEquals(List.of(), missing(text, "--no-check-files"));
    }

    @Test
    void a_relative_path_starts_at_the_working_folder_or_where_the_text_says() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.createFile(folder.resolve("here.http"));
        Files.createFile(folder.resolve("sub/there.http"));
        assertEquals(List.of(), missing(errorFile("", "here.http"), "--check-files"));
        assertEquals(1, missing(errorFile("", "there.http"), "--check-files").size());
        String config = "    default-path config\n";
        assertEquals(List.of(), missing(errorFile(config, "there.http"), "--check-files"));
        assertEquals(
                List.of("5:19: error: the file \"sub/here.http\" does not exist"),
                missing(errorFile(config, "here.http"), "--check-files"));
        String parent = "    default-path parent\n";
        assertEquals(List.of(), missing(errorFile(parent, "here.http"), "--check-files"));
        String origin = "    default-path origin " + folder.resolve("sub") + "\n";
        assertEquals(List.of(), missing(errorFile(origin, "there.http"), "--check-files"));
    }

    @Test
    void a_certificate_may_be_a_folder_or_a_bundle_and_an_error_file_may_not() throws IOException {
        Files.createDirectories(folder.resolve("certs"));
        Files.createFile(folder.resolve("certs/site.pem.rsa"));
        String text = """
                global
                    crt-base certs
                listen l
                    bind :443 ssl crt site.pem crt . crt other.pem
                    errorfile 503 certs
                """;
        List<String> missing = missing(text, "--check-files");
        assertEquals(
                List.of(
                        "4:42: error: the file \"certs/other.pem\" does not exist",
                        "5:19: error: the file \"certs\" is a folder"),
                missing);
    }

    @Test
    void each_file_of_a_configuration_has_its_folder() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.createFile(folder.resolve("sub/e.http"));
        Files.writeString(folder.resolve("top.cfg"), "global\n    stats socket /run/x.sock\n    default-path config\n");
        Files.writeString(
                folder.resolve("sub/b.cfg"), "backend b\n    errorfile 503 e.http\n    errorfile 502 f.http\n");
        CliCase.Outcome outcome = CliCase.call(
                new byte[0],
                Map.of(),
                folder,
                "lint",
                "--as-one",
                "--check-files",
                "--haproxy=2.6",
                "--format=compact",
                "top.cfg",
                "sub/b.cfg");
        assertTrue(
                outcome.stdout().startsWith("sub/b.cfg:3:19: error: the file \"sub/f.http\" does not exist"),
                outcome.stdout());
        assertEquals(1, outcome.stdout().lines().count());
    }
}
