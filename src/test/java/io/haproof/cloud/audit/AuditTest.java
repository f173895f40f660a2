package io.haproof.cloud.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.FakeClock;
import io.haproof.cloud.Outside;
import io.haproof.cloud.RetryPolicy;
import io.haproof.cloud.Transport;
import io.haproof.cloud.audit.Audited.Checked;
import io.haproof.cloud.audit.Audited.Failed;
import io.haproof.cloud.change.Mode;
import io.haproof.cloud.wire.Credentials;
import io.haproof.emulator.DirectTransport;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.Fault;
import io.haproof.emulator.world.Seed;
import io.haproof.lint.Finding;
import io.haproof.text.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final int MANY = 200;

    private final FakeClock clock = new FakeClock();
    private final AtomicInteger nonces = new AtomicInteger();
    private final Emulator emulator = start();

    /** Texts and listeners by turns; instance 7 has a word that its version does not know, 8 a name against the rules. */
    private Emulator start() {
        try {
            return Emulator.start(
                    EmulatorOptions.DEFAULT.withClock(clock).withSeed(Seed.of("fleet.json", Fleet.seed(MANY))));
        } catch (java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private CloudClient client(Transport transport) {
        return CloudClient.of(
                Endpoint.of("http://127.0.0.1"),
                new Credentials("test", Secret.of("test")),
                RetryPolicy.DEFAULT,
                new Outside(transport, clock, () -> "n" + nonces.incrementAndGet(), clock, () -> 0.5, line -> {}));
    }

    private Audit audit() {
        return Audit.of(client(new DirectTransport(emulator, clock)));
    }

    private static List<String> uuids(List<Audited> all) {
        return all.stream().map(Audited::uuid).toList();
    }

    @Test
    void every_instance_is_checked_for_its_version() throws Exception {
        List<Audited> all = audit().ofAll();
        assertEquals(IntStream.range(0, MANY).mapToObj(Fleet::uuid).toList(), uuids(all));
        for (int i = 0; i < MANY; i++) {
            Checked checked = assertInstanceOf(Checked.class, all.get(i));
            assertEquals(Fleet.version(i), checked.inspection().version().toString());
            assertEquals(i % 2 == 0 ? Mode.BASE : Mode.CUSTOM, checked.mode());
            assertEquals(checked.path(), checked.inspection().result().source().name());
        }
        Checked bad = (Checked) all.get(Fleet.BAD);
        Finding finding = bad.inspection().result().findings().get(0);
        assertTrue(finding.fatal());
        assertEquals("remote/" + Fleet.uuid(Fleet.BAD) + ".cfg", bad.path());
        assertEquals(3, bad.inspection().result().positionOf(finding.span()).line());
        assertFalse(((Checked) all.get(Fleet.BAD + 2)).inspection().result().hasErrors());
    }

    @Test
    void the_order_is_that_of_the_names_or_as_asked_for() throws Exception {
        assertEquals(audit().withThreads(1).ofAll().toString(), audit().ofAll().toString());
        List<String> wanted = List.of(Fleet.uuid(9), Fleet.uuid(3), "nobody", Fleet.uuid(9));
        List<Audited> some = audit().of(wanted);
        assertEquals(List.of(Fleet.uuid(9), Fleet.uuid(3), "nobody"), uuids(some));
        Failed absent = assertInstanceOf(Failed.class, some.get(2));
        assertTrue(absent.reason().startsWith("there is no instance \"nobody\""), absent::reason);
        assertEquals(List.of(), audit().of(List.of()));
    }

    @Test
    void what_fails_takes_nothing_from_the_others() throws Exception {
        emulator.faults(Fault.of(Fault.Kind.SERVER_ERROR)
                .on(io.haproof.cloud.wire.Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG)
                .times(9));
        List<Audited> all = audit().withThreads(1).ofAll();
        List<Failed> failed = all.stream()
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .toList();
        // Three tries each.
        assertEquals(
                List.of(Fleet.uuid(1), Fleet.uuid(3), Fleet.uuid(5)),
                failed.stream().map(Failed::uuid).toList());
        assertEquals(
                Optional.of("InternalError"),
                failed.get(0).incident().orElseThrow().code());
        assertEquals(MANY, all.size());
    }

    @Test
    void without_a_list_there_is_nothing_to_audit() {
        emulator.faults(Fault.of(Fault.Kind.WRONG_TYPE));
        assertThrows(CloudException.NotTheApi.class, () -> audit().ofAll());
    }

    @Test
    void progress_is_said_for_each() throws Exception {
        List<Integer> done = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        audit().watchedBy((number, all, latest) -> {
                    assertEquals(MANY, all);
                    done.add(number);
                    seen.add(latest.uuid());
                })
                .ofAll();
        assertEquals(IntStream.rangeClosed(1, MANY).boxed().toList(), done);
        Collections.sort(seen);
        assertEquals(IntStream.range(0, MANY).mapToObj(Fleet::uuid).sorted().toList(), seen);
    }

    @Test
    void eight_are_read_at_a_time_and_never_nine() throws Exception {
        DirectTransport direct = new DirectTransport(emulator, clock);
        CyclicBarrier eight = new CyclicBarrier(Audit.MOST_THREADS);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Transport counting = request -> {
            if (request.uri().toString().contains("Action=DescribeLoadBalancers&")) {
                return direct.send(request);
            }
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                // 200 is a multiple of 8: nobody waits for ever if eight come at a time.
                eight.await(1, TimeUnit.MINUTES);
                return direct.send(request);
            } catch (InterruptedException
                    | java.util.concurrent.BrokenBarrierException
                    | java.util.concurrent.TimeoutException few) {
                throw new IllegalStateException(few);
            } finally {
                now.decrementAndGet();
            }
        };
        assertTrue(Audit.of(client(counting)).ofAll().stream().allMatch(Checked.class::isInstance));
        assertEquals(Audit.MOST_THREADS, most.get());
        assertThrows(IllegalArgumentException.class, () -> audit().withThreads(9));
    }

    /** The answers of a service that says odd things of one instance. */
    private Audited odd(String instance, String answer) throws Exception {
        String list = "{\"Code\": \"Success\", \"Data\": [{\"InstanceUuid\": \"u\", " + instance + "}]}";
        Transport transport = request -> new Transport.Response(
                200, Map.of(), request.uri().toString().contains("Action=DescribeLoadBalancers&") ? list : answer);
        return Audit.of(client(transport)).ofAll().get(0);
    }

    @Test
    void odd_answers_have_a_sentence() throws Exception {
        String custom = "\"IsCustomConf\": 1, \"Status\": \"RUNNING\", \"Version\": ";
        String text = "{\"Code\": \"Success\", \"Data\": {\"Configs\": \"global\\n\"}}";
        for (String version : List.of("\"\"", "\"nonsense\"", "null", "17")) {
            Failed unknown = assertInstanceOf(Failed.class, odd(custom + version, text));
            assertTrue(unknown.reason().endsWith("; say which one to check for"), unknown::reason);
        }
        Checked between = assertInstanceOf(Checked.class, odd(custom + "\"2.5\"", text));
        assertEquals(
                List.of("HAProxy 2.5 has no catalogue of its own; checked as 2.4"),
                between.inspection().notes());
        Failed empty = assertInstanceOf(
                Failed.class, odd(custom + "\"2.4\"", "{\"Code\": \"Success\", \"Data\": {\"Configs\": \"\"}}"));
        assertTrue(empty.reason().endsWith("but the service shows an empty one"), empty::reason);
        Failed page = assertInstanceOf(Failed.class, odd(custom + "\"2.4\"", "<html>"));
        assertTrue(page.incident().isPresent());
        String base = "\"IsCustomConf\": 0, \"Status\": \"UPDATING\", \"Version\": \"2.4\"";
        Checked none = assertInstanceOf(Checked.class, odd(base, "{\"Code\": \"Success\", \"Data\": {}}"));
        assertEquals(List.of(), none.inspection().result().findings());
        assertEquals(
                List.of("the instance has no listeners", "instance u is not RUNNING; a change of it may be under way"),
                none.inspection().notes());
    }

    @Test
    void a_version_can_be_asked_for() throws Exception {
        Checked checked =
                (Checked) audit().checkedFor("3.0").of(List.of(Fleet.uuid(1))).get(0);
        assertEquals("3.0", checked.inspection().version().toString());
        assertEquals(1, checked.inspection().notes().size());
    }
}
