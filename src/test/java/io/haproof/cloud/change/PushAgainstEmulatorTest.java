package io.haproof.cloud.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.change.Report.Outcome;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Credentials;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.Fault;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.Settling;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes over HTTP against the emulator, whose reading of the API document is another one. */
class PushAgainstEmulatorTest {

    private static final String GATEWAY = "0b1f7e0c-6c0e-4f8e-9d7b-3a2f5f1f9b11";
    private static final Secret KEY = Secret.of("canary");

    @TempDir
    private Path folder;

    private Emulator emulator;
    private CloudClient client;

    @BeforeEach
    void start() throws Exception {
        emulator = Emulator.start(EmulatorOptions.DEFAULT
                .withCredential("AK", KEY)
                .withSettling(Settling.AT_ONCE)
                .withSeed(Seed.read(Path.of("samples", "emulator.yaml"))));
        client = CloudClient.of(Endpoint.of(emulator.uri().toString()), new Credentials("AK", KEY));
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private String configuration() throws Exception {
        return Remote.read(client, GATEWAY).configuration();
    }

    private Outcome push(String text) throws Exception {
        Plan plan = Plan.of(Remote.read(client, GATEWAY), Submission.of(Source.of("a.cfg", text)));
        Patience patience = new Patience(Duration.ofSeconds(2), Duration.ofMillis(1));
        Push push = new Push(client, Consent.NONE, folder, patience, Clock.systemUTC(), time -> {});
        return push.run(plan).outcome();
    }

    private long submissions() {
        return emulator.requests().stream()
                .filter(request -> request.action().equals(Action.MODIFY_HAPROXY_CUSTOM_CONFIG.word()))
                .count();
    }

    @Test
    void what_was_proven_runs() throws Exception {
        String changed = configuration().replace("check", "check weight 7");
        assertEquals(Outcome.APPLIED, push(changed));
        assertEquals(changed, configuration());
    }

    @Test
    void what_haproxy_refuses_is_not_sent() throws Exception {
        String before = configuration();
        assertEquals(Outcome.REFUSED, push(before.replace("check", "chek")));
        assertEquals(before, configuration());
        assertEquals(0, submissions());
    }

    @Test
    void a_change_whose_answer_was_lost_is_looked_up_and_not_sent_again() throws Exception {
        String changed = configuration().replace("check", "check weight 7");
        emulator.faults(Fault.of(Fault.Kind.CUT_AFTER).on(Action.MODIFY_HAPROXY_CUSTOM_CONFIG));
        assertEquals(Outcome.APPLIED, push(changed));
        assertEquals(changed, configuration());
        assertEquals(1, submissions());
    }
}
