package io.haproof.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealHaproxyTest {

    @TempDir
    private Path folder;

    @Test
    void it_says_what_it_is() throws IOException {
        RealHaproxy haproxy = RealHaproxy.of(FakeHaproxy.in(folder, "2.6.12-1+deb12u1 2023/12/16", ""));
        assertEquals(Version.parse("2.6"), haproxy.version());
        assertEquals("2.6.12", haproxy.release());
    }

    @Test
    void it_gets_the_files_in_order_the_folder_and_no_variable_but_those_given() throws IOException {
        RealHaproxy haproxy = RealHaproxy.of(
                FakeHaproxy.in(folder, "2.4.0", "echo \"$*\"; pwd; echo \"$GIVEN,$HOME\"; cat; exit 1\n"));
        RealHaproxy.Answer answer =
                haproxy.check(List.of(Path.of("/b.cfg"), Path.of("/a.cfg")), folder, Map.of("GIVEN", "yes"));
        assertTrue(answer.isRefusal());
        assertEquals("-c -f /b.cfg -f /a.cfg\n" + folder.toRealPath() + "\nyes,\n", answer.output());
    }

    @Test
    void the_first_alert_is_the_reason() throws IOException {
        String old = "[WARNING] 1/2 (3) : first\n[ALERT] 325/164900 (30) : parsing [a:1] : wrong : so\n[ALERT] x : y\n";
        assertEquals("parsing [a:1] : wrong : so", new RealHaproxy.Answer(true, old).reason());
        assertEquals("wrong", new RealHaproxy.Answer(true, "[ALERT]    (30692) : config : wrong\n").reason());
        assertEquals("no alert", new RealHaproxy.Answer(true, "no alert\nat all\n").reason());
        assertEquals("it does not say why", new RealHaproxy.Answer(true, "").reason());
    }

    @Test
    void one_that_hangs_is_ended() throws IOException {
        RealHaproxy haproxy = RealHaproxy.of(FakeHaproxy.in(folder, "2.4.0", "exec sleep 600\n"))
                .withPatience(Duration.ofMillis(50));
        IOException failure = assertThrows(IOException.class, () -> haproxy.check(List.of(), folder, Map.of()));
        assertEquals("it takes more than 0 seconds", failure.getMessage());
    }

    @Test
    void what_is_no_haproxy_is_told() throws IOException {
        Path other = FakeHaproxy.in(folder, "2.4.0", "");
        Files.writeString(other, "#!/bin/sh\necho nginx version: 1.2\n");
        assertThrows(IOException.class, () -> RealHaproxy.of(other));
        assertThrows(IOException.class, () -> RealHaproxy.of(folder.resolve("none")));
    }

    @Test
    void a_private_folder_is_gone_afterwards() throws IOException {
        Path path;
        try (PrivateFolder own = PrivateFolder.open()) {
            path = own.path();
            own.write("secret", "x".getBytes(StandardCharsets.UTF_8));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        assertFalse(Files.exists(path));
    }
}
