package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.FixOptions;
import io.haproof.project.FixedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {

    private static final String BROKEN = """
            defaults
                mode htpp
                timeout client 30s

            frontend www
                bindd :80
            """;
    private static final String MENDED = BROKEN.replace("htpp", "http").replace("bindd", "bind");

    @TempDir
    private Path folder;

    private CliCase.Outcome call(String... args) {
        return CliCase.call(new byte[0], Map.of(), folder, args);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void files_are_mended_and_what_is_left_is_reported() throws IOException {
        Path file = file("haproxy.cfg", BROKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        CliCase.Outcome outcome = call("lint", "--fix", "--format", "compact", "haproxy.cfg");
        assertEquals(MENDED, Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("haproof: fixed 2 findings in 1 file\n", outcome.stderr());
        assertEquals("", outcome.stdout());
        assertEquals(0, outcome.exit());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void a_diff_changes_nothing() throws IOException {
        Path file = file("haproxy.cfg", BROKEN + "    stats auth joe:canary\n");
        CliCase.Outcome outcome = call("lint", "--diff", ".");
        assertEquals("""
                --- haproxy.cfg
                +++ haproxy.cfg
                @@ -1,7 +1,7 @@
                 defaults
                -    mode htpp
                +    mode http
                     timeout client 30s
                \s
                 frontend www
                -    bindd :80
                +    bind :80
                     stats auth ****
                """, outcome.stdout());
        assertEquals(1, outcome.exit());
        assertEquals(BROKEN + "    stats auth joe:canary\n", Files.readString(file));
        assertEquals(
                0,
                call("lint", "--diff", "--no-config", file("sound.cfg", MENDED).toString())
                        .exit());
    }

    @Test
    void only_what_is_wrong_changes() throws IOException {
        String odd = "defaults # a\r\n\tmode  'htpp'   # b\r\n\r\n  frontend www\n bindd\t:80";
        Path file = file("haproxy.cfg", odd);
        call("lint", "--fix", "haproxy.cfg");
        assertEquals(odd.replace("bindd", "bind").replace("'htpp'", "http") + '\n', Files.readString(file));
    }

    @Test
    void documents_are_mended_too() throws IOException {
        Path file = file("listeners.yaml", "HttpListeners:\n  - ListenerPort: '80' # web\n");
        call("lint", "--fix", "listeners.yaml");
        assertEquals("HttpListeners:\n  - ListenerPort: 80 # web\n", Files.readString(file));
    }

    @Test
    void what_cannot_be_changed_is_said_and_the_others_are() throws IOException {
        file("answer.json", "{\"Code\": \"Success\", \"Data\": {\"Configs\": \"frontend www\\n  bindd :80\\n\"}}");
        Files.write(folder.resolve("latin.cfg"), (BROKEN + "# \u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        Path file = file("haproxy.cfg", BROKEN);
        CliCase.Outcome outcome = call("lint", "--fix", "--quiet", "answer.json", "latin.cfg", "haproxy.cfg");
        assertEquals("""
                haproof: "answer.json" is not fixed: its text is part of a document, in "Data.Configs"
                haproof: "latin.cfg" is not fixed: it is not in UTF-8
                """, outcome.stderr());
        assertEquals(3, outcome.exit());
        assertEquals(MENDED, Files.readString(file));
    }

    @Test
    void a_file_that_somebody_changes_meanwhile_stays() throws IOException {
        Path file = file("haproxy.cfg", "what somebody wrote\n");
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(new ByteArrayOutputStream()),
                Map.of(),
                folder,
                false,
                false,
                Clock.systemUTC(),
                time -> {});
        CliException refused = assertThrows(
                CliException.class,
                () -> FixOptions.write(surroundings, new FixedFile("haproxy.cfg", file, BROKEN, MENDED, 2)));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("it changed while it was checked"));
        assertEquals("what somebody wrote\n", Files.readString(file));
    }

    @Test
    void mistakes_are_said() throws IOException {
        file("haproxy.cfg", BROKEN);
        assertEquals(2, call("lint", "--fix", "--diff", ".").exit());
        assertEquals(2, call("lint", "--fix", "-").exit());
        assertEquals(2, call("lint", "--unsafe-fixes", ".").exit());
    }
}
