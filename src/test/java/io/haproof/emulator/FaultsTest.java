package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haproof.cloud.wire.Action;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final String RENAME = "{'InstanceUuid': 'base-1', 'InstanceName': 'renamed'}";

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();
    private final Emulator emulator = cloud.emulator();

    @AfterEach
    void close() {
        cloud.close();
    }

    private TestClient.Result rename() {
        return client.post(Action.MODIFY_LOAD_BALANCER_NAME, RENAME);
    }

    private boolean isRenamed() {
        return cloud.instance("base-1").path("InstanceName").asText().equals("renamed");
    }

    @Test
    void an_answer_is_late_by_the_clock_of_the_test() {
        emulator.faults(Fault.of(Fault.Kind.LATENCY).lasting(Duration.ofMinutes(3)));
        assertEquals("200 Success", client.get(Action.DESCRIBE_ZONES).verdict());
        assertEquals(TestCloud.START.plus(Duration.ofMinutes(3)), cloud.time().instant());
    }

    @Test
    void a_conflict_is_the_documented_one_and_changes_nothing() {
        emulator.faults(Fault.of(Fault.Kind.CONFLICT));
        assertEquals("409 ResourceInUse", rename().verdict());
        assertFalse(isRenamed());
    }

    @Test
    void too_many_requests_say_when_to_come_back() {
        emulator.faults(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).lasting(Duration.ofMillis(2500)));
        TestClient.Result result = rename();
        assertEquals(429, result.status());
        assertEquals("3", result.response().headers().firstValue("Retry-After").orElse(""));
        assertFalse(isRenamed());
    }

    @Test
    @Documents(behaviour = "InternalError: the service fails (a fault that is set)")
    void a_failure_of_the_service_has_its_code_and_any_status() {
        emulator.faults(
                Fault.of(Fault.Kind.SERVER_ERROR),
                Fault.of(Fault.Kind.SERVER_ERROR).at(2).answering(503));
        assertEquals("500 InternalError", rename().verdict());
        assertEquals("503 InternalError", rename().verdict());
        assertEquals("200 Success", rename().verdict());
    }

    @Test
    void a_connection_is_cut_before_the_change() {
        emulator.faults(Fault.of(Fault.Kind.CUT_BEFORE));
        assertThrows(UncheckedIOException.class, this::rename);
        assertFalse(isRenamed());
    }

    @Test
    void a_connection_is_cut_after_the_change() {
        emulator.faults(Fault.of(Fault.Kind.CUT_AFTER));
        assertThrows(UncheckedIOException.class, this::rename);
        assertTrue(isRenamed());
        assertEquals(0, emulator.requests().get(0).status());
    }

    @Test
    void an_answer_is_torn_after_the_change() {
        emulator.faults(Fault.of(Fault.Kind.TORN_BODY));
        assertThrows(UncheckedIOException.class, this::rename);
        assertTrue(isRenamed());
    }

    @Test
    void a_page_for_people_comes_instead_of_an_answer() {
        emulator.faults(Fault.of(Fault.Kind.WRONG_TYPE));
        TestClient.Result result = rename();
        assertEquals(
                "text/html; charset=utf-8",
                result.response().headers().firstValue("Content-Type").orElse(""));
        assertTrue(result.text().startsWith("<!DOCTYPE html>"), result.text());
        assertFalse(isRenamed());
    }

    @Test
    void a_task_is_stuck_until_the_emulator_is_told_otherwise() {
        emulator.faults(Fault.of(Fault.Kind.STUCK).on(Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC));
        client.post(Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC, "{'InstanceUuid': 'base-1', 'PaasGoodsId': 5081}");
        cloud.time().advance(Duration.ofDays(1));
        assertEquals("UPDATING", cloud.status("base-1"));
        assertEquals("UPDATING", cloud.status("base-1"));
        assertEquals("409 ResourceInUse", rename().verdict());
        emulator.settle();
        assertEquals("RUNNING", cloud.status("base-1"));
    }

    @Test
    void a_fault_is_for_an_action_and_for_some_of_its_requests() {
        emulator.faults(Fault.of(Fault.Kind.SERVER_ERROR)
                .on(Action.DESCRIBE_ZONES)
                .at(2)
                .times(2));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(client.get(Action.DESCRIBE_LOAD_BALANCERS).status());
            statuses.add(client.get(Action.DESCRIBE_ZONES).status());
        }
        assertEquals(List.of(200, 200, 200, 500, 200, 500, 200, 200), statuses);
    }

    @Test
    void faults_are_set_and_shown_over_http() {
        String faults = """
                [{"kind": "conflict", "action": "DescribeZones", "nth": 1, "times": 2, "milliseconds": 1000,
                  "status": 500}]""";
        assertEquals(200, client.send("PUT", "/_emulator/faults", faults).status());
        assertEquals(
                TestCloud.read(faults),
                client.send("GET", "/_emulator/faults", "").body());
        assertEquals("409 ResourceInUse", client.get(Action.DESCRIBE_ZONES).verdict());
        assertEquals(200, client.send("PUT", "/_emulator/faults", "[]").status());
        assertEquals("200 Success", client.get(Action.DESCRIBE_ZONES).verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[{\"kind\": \"flood\"}]",
                "[{\"kind\": \"stuck\", \"action\": \"DescribeEverything\"}]",
                "[{\"kind\": \"stuck\", \"nth\": 0}]",
                "[{\"kind\": \"server-error\", \"status\": 200}]",
                "[{\"kind\": \"stuck\", \"when\": 1}]",
                "[{\"kind\": \"stuck\", \"times\": \"twice\"}]",
                "[",
            })
    void a_wrong_fault_is_refused_and_the_others_stay(String faults) {
        emulator.faults(Fault.of(Fault.Kind.STUCK));
        TestClient.Result result = client.send("PUT", "/_emulator/faults", faults);
        assertEquals(400, result.status());
        JsonNode message = result.body().path("message");
        assertTrue(message.isTextual() && !message.asText().contains("Exception"), result.text());
        assertEquals(List.of(Fault.of(Fault.Kind.STUCK)), emulator.faults());
    }
}
