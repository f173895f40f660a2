package io.haproof.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.CloudException.Busy;
import io.haproof.cloud.CloudException.NotFound;
import io.haproof.cloud.CloudException.OutcomeUnknown;
import io.haproof.cloud.CloudException.Refused;
import io.haproof.cloud.CloudException.Unauthorised;
import io.haproof.cloud.Transport.Request;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.ErrorCode;
import io.haproof.emulator.DirectTransport;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.Fault;
import io.haproof.emulator.RecordedRequest;
import io.haproof.emulator.VirtualTime;
import io.haproof.emulator.world.Seed;
import io.haproof.text.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two readings of the API document, the client's and the emulator's, against each other. */
class ClientAgainstEmulatorTest {

    private static final String INSTANCE = "base-1";

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-23T08:00:00Z"));
    private final AtomicInteger nonces = new AtomicInteger();
    private Emulator emulator;

    @BeforeEach
    void start() throws Exception {
        Path seed = Path.of("src", "test", "resources", "emulator", "seed.yaml");
        emulator = Emulator.start(EmulatorOptions.DEFAULT.withClock(time).withSeed(Seed.read(seed)));
        assertTrue(client().uploadCACertificate(
                        "shop", EveryAction.pem("shop.crt"), Secret.of(EveryAction.pem("shop.key")))
                .isSuccess());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private CloudClient client() {
        return client(request -> request, time);
    }

    /** A client whose requests somebody changes on the way. */
    private CloudClient client(UnaryOperator<Request> change, Clock clock) {
        Transport direct = new DirectTransport(emulator, time);
        Outside outside = new Outside(
                request -> direct.send(change.apply(request)),
                clock,
                () -> "n" + nonces.incrementAndGet(),
                time::advance,
                () -> 0.5,
                line -> {});
        Credentials credentials = new Credentials("testAK", Secret.of("testSK"));
        return CloudClient.of(Endpoint.of("http://127.0.0.1"), credentials, RetryPolicy.DEFAULT, outside);
    }

    private EveryAction calls(CloudClient client) {
        return new EveryAction(client, INSTANCE, "listen a\n    bind :81\n    timeout client 5s\n");
    }

    @ParameterizedTest
    @EnumSource
    void every_action_is_asked_for_and_answered(Action action) throws Exception {
        Object answer = calls(client()).call(action);
        List<RecordedRequest> requests = emulator.requests();
        RecordedRequest last = requests.get(requests.size() - 1);
        assertEquals(action.word(), last.action());
        assertEquals("Success", last.code());
        assertTrue(!(answer instanceof List<?> list) || !list.isEmpty(), action::word);
    }

    private CloudException failure(Action action, CloudClient client) {
        return assertThrows(CloudException.class, () -> {
            Object answer = calls(client).call(action);
            assertEquals("", answer.toString());
        });
    }

    private CloudException failureOf(EveryAction.Call call) {
        return assertThrows(CloudException.class, () -> assertEquals("", call.make()));
    }

    @Test
    void every_documented_error_is_produced_and_understood() {
        Map<ErrorCode, CloudException> failures = new EnumMap<>(ErrorCode.class);
        CloudClient client = client();
        NewInstance nowhere = new NewInstance(
                "CN_Hongkong_A",
                "vdc",
                "pipe",
                "new",
                5075,
                List.of(new NewInstance.NetworkChoice(false, "", Optional.empty(), Optional.empty())),
                1);
        failures.put(ErrorCode.ARG_MISSING, failureOf(() -> client.createLoadBalancer(nowhere)));
        failures.put(ErrorCode.INVALID_PARAMETER, failureOf(() -> client.describeLoadBalancersSpec("nowhere")));
        failures.put(
                ErrorCode.BAD_ARGS, failure(Action.DELETE_LOAD_BALANCER, client(asked -> with(asked, "[]"), time)));
        UnaryOperator<Request> elsewhere = asked -> new Request(
                asked.method(),
                URI.create(asked.uri().toString().replace("/lb?", "/paas/monitor?")),
                asked.body(),
                asked.timeout());
        failures.put(ErrorCode.UNSUPPORTED_OPERATION, failure(Action.DESCRIBE_ZONES, client(elsewhere, time)));
        failures.put(ErrorCode.RESOURCE_NOT_FOUND, failureOf(() -> client.describeLoadBalancerStrategys("nobody")));
        emulator.faults(Fault.of(Fault.Kind.STUCK));
        assertEquals(Optional.empty(), taken(client));
        failures.put(ErrorCode.RESOURCE_IN_USE, failure(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, client));
        emulator.faults(Fault.of(Fault.Kind.SERVER_ERROR).times(9));
        failures.put(ErrorCode.INTERNAL_ERROR, failure(Action.DESCRIBE_ZONES, client));
        assertInstanceOf(OutcomeUnknown.class, failure(Action.MODIFY_LOAD_BALANCER_NAME, client));
        emulator.faults(Fault.of(Fault.Kind.SERVER_ERROR).on(Action.CREATE_LOAD_BALANCER));
        failures.put(ErrorCode.CREATE_ORDER_EXCEPT, failure(Action.CREATE_LOAD_BALANCER, client));

        assertEquals(Set.of(ErrorCode.values()), failures.keySet());
        failures.forEach((code, failure) -> {
            assertEquals(Optional.of(code.word()), failure.incident().code(), failure::getMessage);
            assertEquals(Optional.of(code.status()), failure.incident().status(), failure::getMessage);
            Class<?> expected = code == ErrorCode.RESOURCE_NOT_FOUND
                    ? NotFound.class
                    : code == ErrorCode.RESOURCE_IN_USE ? Busy.class : Refused.class;
            assertInstanceOf(expected, failure);
        });
    }

    private Optional<Exception> taken(CloudClient client) {
        try {
            assertEquals(
                    200, client.modifyLoadBalancerInstanceSpec(INSTANCE, 5075).status());
            return Optional.empty();
        } catch (CloudException failure) {
            return Optional.of(failure);
        }
    }

    private static Request with(Request request, String body) {
        return new Request(request.method(), request.uri(), Optional.of(body), request.timeout());
    }

    @Test
    void a_wrong_clock_is_told() {
        Clock ahead = Clock.offset(time, Duration.ofHours(1));
        assertInstanceOf(Unauthorised.class, failure(Action.DESCRIBE_ZONES, client(request -> request, ahead)));
    }

    @Test
    void a_page_instead_of_an_answer_is_told() {
        emulator.faults(Fault.of(Fault.Kind.WRONG_TYPE));
        assertInstanceOf(CloudException.NotTheApi.class, failure(Action.DESCRIBE_ZONES, client()));
        emulator.faults(Fault.of(Fault.Kind.WRONG_TYPE));
        assertInstanceOf(OutcomeUnknown.class, failure(Action.MODIFY_LOAD_BALANCER_NAME, client()));
    }
}
