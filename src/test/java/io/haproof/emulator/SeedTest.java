package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.SeedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that an emulator starts from and keeps. */
class SeedTest {

    @TempDir
    private Path folder;

    private static String message(String text) {
        SeedException broken = assertThrows(
                SeedException.class,
                () -> Emulator.start(EmulatorOptions.DEFAULT.withSeed(Seed.of("seed", text)))
                        .close());
        return String.valueOf(broken.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ | \"seed\" cannot be read as JSON: ",
                "[1] | \"seed\" is YAML, but no object",
                "{\"instance\": []} | \"seed\": instance is not known; did you mean \"instances\"?",
                "{\"instances\": {}} | \"seed\": instances must be a list",
                "{\"instances\": [1]} | \"seed\": instances[0] must be an object",
                "{\"instances\": [{\"Versoin\": \"2.4\"}]} | \"seed\": instances[0].Versoin is not known; did you mean \"Version\"?",
                "{\"instances\": [{\"Version\": \"x\"}]} | \"seed\": instances[0].Version cannot be used: \"x\" is not a version",
                "{\"instances\": [{\"RegionId\": \"x\"}]} | \"seed\": instances[0].RegionId is no zone of the service: \"x\"",
                "{\"instances\": [{\"PaasGoodsId\": 1}]} | \"seed\": instances[0].PaasGoodsId is no product of the service: 1",
                "{\"instances\": [{\"PaasGoodsId\": \"1\"}]} | \"seed\": instances[0].PaasGoodsId must be a whole number",
                "{\"instances\": [{\"IsCustomConf\": 1}]} | \"seed\": instances[0].IsCustomConf must be 1 with \"Configs\" and 0 without",
                "{\"instances\": [{\"Configs\": {}}]} | \"seed\": instances[0].Configs must be a text",
                "{\"instances\": [{\"InstanceUuid\": \"a\"}, {\"InstanceUuid\": \"a\"}]} | \"seed\": instances[1].InstanceUuid \"a\" is there twice",
                "{\"instances\": [{\"HttpListeners\": [{\"ListenerPort\": 22}]}]} | \"seed\": instances[0].HttpListeners[0]",
                "{\"instances\": [{\"task\": {\"action\": \"x\"}}]} | \"seed\": instances[0].task.action is no action of the API",
                "{\"certificates\": [{\"PrivateKey\": \"x\"}]} | \"seed\": certificates[0].Certificate is missing",
                "{\"certificates\": [{\"PrivateKey\": \"x\", \"Certificate\": \"y\"}]} | \"seed\": certificates[0].Certificate cannot be used: ",
                "{\"credentials\": [{\"accessKeyId\": \"x\"}]} | \"seed\": credentials[0].secretKey is missing",
            })
    void a_broken_seed_costs_one_sentence(String seed, String sentence) {
        String message = message(seed);
        assertTrue(message.startsWith(sentence), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void secrets_of_a_broken_seed_are_not_said() {
        String message = message("{\"credentials\": [{\"accessKeyId\": \"a\", \"secretKey\": \"hush\", \"b\": 1}]}");
        assertFalse(message.contains("hush"), message);
    }

    @Test
    void a_seed_with_nothing_in_it_gives_what_is_new() throws IOException {
        try (Emulator emulator =
                Emulator.start(EmulatorOptions.DEFAULT.withSeed(Seed.of("seed.yaml", "instances: [{}, {}]")))) {
            List<String> ids = TestCloud.read(emulator.state()).findValuesAsText("InstanceUuid");
            assertEquals(2, ids.stream().distinct().count());
        }
    }

    private TestCloud keeping(Path file) {
        return TestCloud.start(options -> options.withStateFile(file));
    }

    @Test
    void the_state_goes_on_in_the_next_run() {
        Path file = folder.resolve("state.json");
        String state;
        try (TestCloud first = keeping(file)) {
            first.client()
                    .post(
                            Action.ADD_LOAD_BALANCER_STRATEGYS,
                            TestCloud.listeners("base-1", TestCloud.listener("a", 81)));
            state = first.emulator().state();
        }
        try (TestCloud second = keeping(file)) {
            assertEquals(state, second.emulator().state());
            assertTrue(second.configuration("base-1").contains("stats auth admin:status-secret"));
            second.emulator().reset();
            assertEquals(List.of("web"), second.strategies("base-1").findValuesAsText("ListenerName"));
        }
    }

    @Test
    void the_state_is_for_its_owner_and_has_no_access_keys() throws IOException {
        Path file = folder.resolve("state.json");
        try (TestCloud cloud = keeping(file)) {
            cloud.client().post(Action.DELETE_LOAD_BALANCER, "{'InstanceUuid': 'base-1'}");
            assertTrue(Files.readString(file).contains("\"deleted\" : true"), "a change under way is kept");
            cloud.status("base-1");
            assertFalse(Files.readString(file).contains("base-1"), "its effect is kept");
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String kept = Files.readString(file);
        assertFalse(kept.contains(TestClient.ACCESS_KEY) || kept.contains(TestClient.SECRET_KEY), kept);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(folder.resolve(".state.json.key"), file),
                    files.sorted().toList());
        }
    }

    @Test
    void passwords_in_the_state_are_sealed_and_lost_without_the_key() throws IOException {
        Path file = folder.resolve("state.json");
        Path key = folder.resolve(".state.json.key");
        try (TestCloud cloud = keeping(file)) {
            assertTrue(cloud.configuration("base-1").contains("stats auth admin:status-secret"));
        }
        assertFalse(Files.readString(file).contains("status-secret"));
        assertFalse(Files.readString(file).contains("PRIVATE KEY"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        Files.delete(key);
        IOException lost =
                assertThrows(IOException.class, () -> Emulator.start(EmulatorOptions.DEFAULT.withStateFile(file)));
        assertTrue(lost.toString().contains("another key"), lost::toString);
        Files.writeString(key, "no key");
        IOException broken =
                assertThrows(IOException.class, () -> Emulator.start(EmulatorOptions.DEFAULT.withStateFile(file)));
        assertTrue(broken.toString().contains("holds no key"), broken::toString);
    }

    @Test
    void a_state_that_cannot_be_kept_is_an_error_of_the_service() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        try (TestCloud cloud = keeping(below.resolve("state.json"))) {
            Files.delete(below.resolve("state.json"));
            Files.delete(below.resolve(".state.json.lock"));
            Files.delete(below.resolve(".state.json.key"));
            Files.delete(below);
            TestClient.Result result = cloud.client().post(Action.DELETE_LOAD_BALANCER, "{'InstanceUuid': 'base-1'}");
            assertEquals("500 InternalError", result.verdict());
        }
    }

    @Test
    void a_state_is_kept_by_one_emulator_at_a_time() throws IOException {
        Path file = folder.resolve("state.json");
        try (TestCloud first = keeping(file)) {
            assertTrue(first.emulator().state().contains("base-1"));
            IOException taken =
                    assertThrows(IOException.class, () -> Emulator.start(EmulatorOptions.DEFAULT.withStateFile(file)));
            assertEquals(
                    '"' + file.toString()
                            + "\" is in use by another emulator; end that one, or keep the state in another file",
                    taken.getMessage());
        }
        try (TestCloud next = keeping(file)) {
            assertTrue(next.emulator().state().contains("base-1"));
        }
    }

    @Test
    void an_emulator_that_cannot_start_says_so() throws IOException {
        Files.writeString(folder.resolve("state.json"), "{");
        assertThrows(
                SeedException.class,
                () -> Emulator.start(EmulatorOptions.DEFAULT.withStateFile(folder.resolve("state.json"))));
        assertThrows(
                IOException.class,
                () -> Emulator.start(EmulatorOptions.DEFAULT.withHaproxy(folder.resolve("no-haproxy"))));
        try (TestCloud cloud = TestCloud.start()) {
            int port = cloud.emulator().uri().getPort();
            assertThrows(
                    IOException.class,
                    () -> Emulator.start(EmulatorOptions.DEFAULT.withAddress(EmulatorOptions.DEFAULT.address(), port)));
        }
    }
}
