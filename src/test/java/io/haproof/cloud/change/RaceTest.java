package io.haproof.cloud.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.Outside;
import io.haproof.cloud.RetryPolicy;
import io.haproof.cloud.Transport;
import io.haproof.cloud.change.Report.Outcome;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Credentials;
import io.haproof.emulator.DirectTransport;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.VirtualTime;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.Settling;
import io.haproof.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two who push to one instance at the same time, their requests in every order that is drawn. */
class RaceTest {

    private static final int RUNS = 300;
    private static final String UUID = "u";
    private static final Set<Outcome> OVERTAKEN = EnumSet.of(Outcome.APPLIED, Outcome.DIFFERENT, Outcome.UNSETTLED);
    private static final Seed SEED = Seed.of(
            "race.yaml", "instances: [{InstanceUuid: u, Version: \"2.4\", Configs: \"global\\n    daemon\\n\"}]");

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-23T08:00:00Z"));
    private final Emulator emulator = start();
    private final AtomicInteger nonces = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Path backups = Jimfs.newFileSystem(Configuration.unix()).getPath("/backups");

    private Emulator start() {
        try {
            return Emulator.start(
                    EmulatorOptions.DEFAULT.withClock(time).withSeed(SEED).withSettling(Settling.afterReads(4)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        emulator.close();
    }

    private CloudClient client(Transport transport) {
        Outside outside = new Outside(
                transport, time, () -> "n" + nonces.incrementAndGet(), time::advance, () -> 0.5, line -> {});
        Credentials test = new Credentials("test", Secret.of("test"));
        return CloudClient.of(Endpoint.of("http://127.0.0.1"), test, RetryPolicy.DEFAULT, outside);
    }

    private static Submission submission(int pusher) {
        return PlanTest.configuration(FakeInstance.SOUND.replace("192.0.2.1:", "192.0.2." + (10 + pusher) + ':'));
    }

    private Remote remote() throws Exception {
        return Remote.read(client(new DirectTransport(emulator, time)), UUID);
    }

    /** Both plan for the instance as it is, and both push. */
    private List<Report> race(int seed, List<String> events) throws Exception {
        emulator.reset();
        Turns turns = new Turns(seed, 2);
        List<Future<Report>> pushes = new ArrayList<>();
        Remote before = remote();
        for (int i = 0; i < 2; i++) {
            int pusher = i;
            Plan plan = Plan.of(before, submission(pusher));
            Transport direct = new DirectTransport(emulator, time, deed -> {
                if (deed.action().isChange() && deed.isDone()) {
                    events.add(pusher + " is taken");
                } else if (deed.action() == Action.DESCRIBE_LOAD_BALANCERS) {
                    events.add(pusher + " looks");
                }
            });
            CloudClient client = client(turns.of(pusher, direct));
            Patience patience = new Patience(Duration.ofMinutes(2), Duration.ofSeconds(5));
            Push push = new Push(client, Consent.NONE, backups, patience, time, time::advance);
            pushes.add(threads.submit(() -> {
                try {
                    return push.run(plan);
                } finally {
                    turns.leave();
                }
            }));
        }
        return List.of(pushes.get(0).get(), pushes.get(1).get());
    }

    @Test
    void one_wins_and_the_other_is_told() throws Exception {
        Files.createDirectories(backups);
        Set<Outcome> losers = EnumSet.noneOf(Outcome.class);
        for (int seed = 1; seed <= RUNS; seed++) {
            List<String> events = Collections.synchronizedList(new ArrayList<>());
            List<Report> reports = race(seed, events);
            String run =
                    "run " + seed + ": " + reports.stream().map(Report::outcome).toList() + events;
            int winner = events.lastIndexOf("0 is taken") > events.lastIndexOf("1 is taken") ? 0 : 1;
            int loser = 1 - winner;
            assertEquals(Outcome.APPLIED, reports.get(winner).outcome(), run);
            assertEquals(submission(winner).text(), remote().configuration(), run);
            int first = events.indexOf(loser + " is taken");
            if (first < 0) {
                assertTold(reports.get(loser), run);
                losers.add(reports.get(loser).outcome());
            } else {
                // All of it happened between the beginning of the last look of the winner and its change, where the API
                // offers no help.
                List<String> meanwhile = events.subList(first, events.lastIndexOf(winner + " is taken"));
                assertFalse(meanwhile.contains(winner + " looks"), run);
                assertTrue(OVERTAKEN.contains(reports.get(loser).outcome()), run);
            }
        }
        assertEquals(Set.of(Outcome.REFUSED, Outcome.NOT_TAKEN), losers);
    }

    private static void assertTold(Report loser, String run) {
        assertTrue(loser.outcome() == Outcome.REFUSED || loser.outcome() == Outcome.NOT_TAKEN, run);
        String reasons = loser.reasons().toString();
        assertTrue(reasons.matches(".*(is not any more what it was|wait until it is RUNNING).*"), reasons);
    }
}
