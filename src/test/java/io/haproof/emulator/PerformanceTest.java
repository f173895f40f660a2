package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.haproof.cloud.wire.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Action 17. The clock of the service shows 2026-11-23 16:00. */
class PerformanceTest {

    private final TestCloud cloud = TestCloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    private TestClient.Result ask(String metric, String start, String end) {
        return cloud.client()
                .post(
                        Action.DESCRIBE_LB_INSTANCE_PERFORMANCE,
                        "{'InstanceUuid': 'base-1', 'MetricKey': '%s', 'StartTime': '%s', 'EndTime': '%s'}"
                                .formatted(metric, start, end));
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_LB_INSTANCE_PERFORMANCE,
            behaviour = "figures of a span of time, at /paas/monitor")
    void figures_are_shown() {
        JsonNode data = ask("ha_mem_usage", "2026-11-23 15:00:00", "2026-11-23 15:03:00")
                .data();
        assertEquals(30, data.path("Period").asInt());
        JsonNode values = data.path("DataPoints").path(0).path("Values");
        assertEquals(6, values.size());
        assertEquals("2026-11-23 15:00:30", values.path(1).path("DateTime").asText());
        assertEquals(
                data,
                ask("ha_mem_usage", "2026-11-23 15:00:00", "2026-11-23 15:03:00")
                        .data());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 11:00:00, 30",
        "2026-11-23 10:59:59, 60",
        "2026-11-21 15:00:00, 60",
        "2026-11-21 14:59:59, 300",
        "2026-11-13 14:59:59, 3600",
        "2026-10-24 15:00:00, 3600",
    })
    @Documents(
            value = Action.DESCRIBE_LB_INSTANCE_PERFORMANCE,
            behaviour = "a figure each 30 s up to 4 hours, 1 min up to 2 days, 5 min up to 10 days, 1 h up to 30 days")
    void the_longer_the_span_the_coarser_the_figures(String start, int period) {
        assertEquals(
                period,
                ask("ha_inflow", start, "2026-11-23 15:00:00")
                        .data()
                        .path("Period")
                        .asInt());
    }

    @Test
    @Documents(value = Action.DESCRIBE_LB_INSTANCE_PERFORMANCE, behaviour = "figures each 30 s are kept for a day only")
    void old_and_future_figures_are_not_there() {
        assertEquals(
                0,
                ask("ha_inflow", "2026-11-20 15:00:00", "2026-11-20 16:00:00")
                        .data()
                        .findValue("Values")
                        .size());
        assertEquals(
                1,
                ask("ha_inflow", "2026-11-23 16:00:00", "2026-11-23 17:00:00")
                        .data()
                        .findValue("Values")
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "ha_disk, 2026-11-23 15:00:00, 2026-11-23 15:03:00",
        "ha_inflow, 2026-11-23 15:00:00, 2026-11-23 15:00:00",
        "ha_inflow, 2026-10-23 15:00:00, 2026-11-23 15:00:00",
        "ha_inflow, yesterday, 2026-11-23 15:00:00",
    })
    @Documents(
            value = Action.DESCRIBE_LB_INSTANCE_PERFORMANCE,
            behaviour = "InvalidParameter: no such metric, or no span of time up to 30 days")
    void a_wrong_question_is_invalid(String metric, String start, String end) {
        assertEquals("400 InvalidParameter", ask(metric, start, end).verdict());
    }
}
