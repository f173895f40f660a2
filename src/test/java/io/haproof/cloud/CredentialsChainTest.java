package io.haproof.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.cloud.wire.Credentials;
import io.haproof.text.Secret;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsChainTest {

    private static final Map<String, String> COMPLETE =
            Map.of("HAPROOF_ACCESS_KEY", "envAccess", "HAPROOF_SECRET_KEY", "envSecret");
    private static final String PROFILES = """
            # comment
            [default]
            access_key = fileAccess
            secret_key=file=Secret

            [other]
            access_key = otherAccess
            secret_key = otherSecret
            region = asia
            """;

    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix")
            .build());
    private final Path home = disk.getPath("/home/me");

    private CredentialsChain chain(Map<String, String> environment) {
        return new CredentialsChain(environment, home, "user", (command, origin) -> {
            throw new AssertionError("runs " + command);
        });
    }

    private Path write(String text, String permissions) throws IOException {
        Path file = home.resolve(".config/haproof/credentials");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String message(Executable call) {
        return String.valueOf(assertThrows(CredentialsException.class, call).getMessage());
    }

    private String fault(Map<String, String> environment, String profile) {
        Optional<String> asked = Optional.of(profile).filter(name -> !name.isEmpty());
        String message = message(() -> chain(environment).find(asked));
        assertFalse(message.contains("Access") || message.contains("Secret"), message);
        return message;
    }

    @Test
    void a_profile_that_is_asked_for_comes_first_then_the_environment_then_the_default() throws Exception {
        write(PROFILES, "rw-------");
        Account asked = chain(COMPLETE).find(Optional.of("other"));
        assertEquals("otherAccess", asked.credentials().accessKey());
        assertEquals(Optional.of(Region.ASIA.endpoint()), asked.endpoint());
        assertEquals(
                "envAccess",
                chain(COMPLETE).find(Optional.empty()).credentials().accessKey());
        Account last = chain(Map.of()).find(Optional.empty());
        assertEquals(new Credentials("fileAccess", Secret.of("file=Secret")), last.credentials());
        assertEquals("profile \"default\" in /home/me/.config/haproof/credentials", last.origin());
        assertFalse((last.toString() + chain(COMPLETE)).matches(".*(Access|Secret).*"));
    }

    @Test
    void the_environment_is_complete_or_an_error() throws IOException {
        write(PROFILES, "rw-------");
        assertEquals(
                "the environment has no HAPROOF_SECRET_KEY; set it, or unset both to use a profile",
                fault(Map.of("HAPROOF_ACCESS_KEY", "envAccess", "HAPROOF_SECRET_KEY", " "), ""));
        assertEquals(
                "the environment has no HAPROOF_ACCESS_KEY; set it, or unset both to use a profile",
                fault(Map.of("HAPROOF_SECRET_KEY", "envSecret"), ""));
    }

    @Test
    void without_credentials_it_says_where_they_belong() {
        assertEquals(
                "no credentials: set HAPROOF_ACCESS_KEY and HAPROOF_SECRET_KEY, or write the profile \"default\" to"
                        + " /home/me/.config/haproof/credentials",
                fault(Map.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
    void a_file_that_others_may_open_is_refused(String permissions) throws IOException {
        write(PROFILES, permissions);
        assertEquals(
                "others than you may open /home/me/.config/haproof/credentials; run: chmod 600"
                        + " /home/me/.config/haproof/credentials",
                fault(Map.of(), ""));
    }

    @Test
    void a_file_of_somebody_else_is_refused() throws IOException {
        Path file = write(PROFILES, "rw-------");
        Files.setOwner(file, disk.getUserPrincipalLookupService().lookupPrincipalByName("mallory"));
        assertTrue(fault(Map.of(), "").contains("belongs to mallory, not to user"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access_key = fileAccess          | has no secret_key
            secret_key = fileSecret          | has no access_key
            region = us                      | has no access_key and no secret_key
            """)
    void a_profile_that_lacks_something_says_what(String line, String what) throws IOException {
        write("[default]\n" + line, "rw-------");
        assertEquals("profile \"default\" in /home/me/.config/haproof/credentials " + what, fault(Map.of(), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access_key = fileAccess               | line 1 cannot be read
            [a]; fileSecret                       | line 2 cannot be read
            [a]; = fileSecret                     | line 2 cannot be read
            [a]; b = fileSecret; ; b = fileSecret | line 4 sets what the profile has set already
            [a]; [a]                              | line 2 begins a profile that is there already
            [a]                                   | has no profile "default"; it has "a"
            """)
    void a_file_that_cannot_be_read_says_where(String text, String what) throws IOException {
        write(text.replaceAll("; ?", "\n"), "rw-------");
        assertTrue(fault(Map.of(), "").contains(what), () -> fault(Map.of(), ""));
    }

    @Test
    void places_are_checked() throws IOException {
        write("[default]\naccess_key = a\nsecret_key = b\nregion = mars", "rw-------");
        assertTrue(fault(Map.of(), "").endsWith("has an unknown region; expected one of china, asia, us"));
        write("[default]\naccess_key = a\nsecret_key = b\nendpoint = http://lb.example.net", "rw-------");
        assertTrue(fault(Map.of(), "").contains("the endpoint at lb.example.net is not encrypted"));
    }

    private Account fromProcess(String printed) throws CredentialsException, IOException {
        write("[vault]\ncredential_process = keys get", "rw-------");
        return new CredentialsChain(Map.of(), home, "user", (command, origin) -> {
                    assertEquals("keys get", command);
                    return printed;
                })
                .find(Optional.of("vault"));
    }

    @Test
    void a_command_may_print_them() throws Exception {
        assertEquals(
                new Credentials("a", Secret.of("s")),
                fromProcess("{\"access_key\": \"a\", \"secret_key\": \"s\"}\n").credentials());
        assertTrue(message(() -> fromProcess("{\"access_key\": \"canary\"}")).endsWith("printed no secret_key"));
        String garbage = message(() -> fromProcess("canary"));
        assertTrue(garbage.contains("something else than an object in JSON") && !garbage.contains("canary"));
    }

    @Test
    void quotes_keep_blanks() throws CredentialsException {
        assertEquals(List.of("a b", "c", "", "de f"), CredentialProcess.words("\"a b\"  c \"\" d\"e f\"", "it"));
        assertThrows(CredentialsException.class, () -> CredentialProcess.words("a \"b", "it"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_that_fails_says_so_and_one_that_hangs_is_stopped() throws Exception {
        CredentialProcess process = CredentialProcess.within(Duration.ofSeconds(20));
        assertEquals("{}\n", process.run("/bin/sh -c \"echo {}\"", "p"));
        assertEquals(
                "the credential_process of p failed with exit code 3",
                assertThrows(CredentialsException.class, () -> process.run("/bin/sh -c \"echo canary; exit 3\"", "p"))
                        .getMessage());
        assertThrows(CredentialsException.class, () -> process.run("/nowhere/canary", "p"));
        CredentialProcess hasty = CredentialProcess.within(Duration.ofMillis(50));
        assertEquals(
                "the credential_process of p did not end within 50 ms",
                assertThrows(CredentialsException.class, () -> hasty.run("/bin/sh -c \"exec sleep 600\"", "p"))
                        .getMessage());
    }
}
