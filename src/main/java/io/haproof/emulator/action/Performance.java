package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Figures of an instance over time: action 17. They are made up, and the same at the same time. */
record Performance(Service service) {

    /**
     * How figures of a span of time are kept.
     *
     * @param span up to so long a span
     * @param period one figure every so often
     * @param kept for so long
     */
    private record Grain(Duration span, Duration period, Duration kept) {}

    private static final List<Grain> GRAINS = List.of(
            new Grain(Duration.ofHours(4), Duration.ofSeconds(30), Duration.ofDays(1)),
            new Grain(Duration.ofDays(2), Duration.ofMinutes(1), Duration.ofDays(15)),
            new Grain(Duration.ofDays(10), Duration.ofMinutes(5), Duration.ofDays(31)),
            new Grain(Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(62)));

    /**
     * What can be asked for.
     *
     * @param name what the answer calls it
     * @param unit its unit
     */
    private record Metric(String name, String unit) {}

    private static final Map<String, Metric> METRICS = Map.of(
            "ha_cpu_usage", new Metric("lb_current_cpu", "%"),
            "ha_mem_usage", new Metric("lb_current_memory", "%"),
            "ha_outpackage", new Metric("lb_current_outpackage", "个/s"),
            "ha_inpackage", new Metric("lb_current_inpackage", "个/s"),
            "ha_outflow", new Metric("lb_current_outflow", "MB/s"),
            "ha_inflow", new Metric("lb_current_inflow", "MB/s"));

    private static final int CYCLE = 1000;

    Answer answer(Call call) {
        String id = service.instance(call).id();
        String key = call.text("MetricKey");
        Metric metric = METRICS.get(key);
        if (metric == null) {
            throw Refusal.invalid("there is no metric \"" + key + '"');
        }
        Instant start = call.time("StartTime").orElseThrow();
        Instant end = call.time("EndTime").orElseThrow();
        Grain grain = grain(Duration.between(start, end));
        ObjectNode point = JsonValues.object()
                .put("MetricName", metric.name())
                .put("MetricType", "gauge")
                .put("MonitorType", key.substring("ha_".length()))
                .put("Unit", metric.unit());
        point.set("Values", values(start, end, grain));
        ObjectNode data = JsonValues.object();
        data.set("DataPoints", JsonValues.list().add(point));
        data.put("EndTime", call.text("EndTime"));
        data.put("InstanceUuid", id);
        data.put("MetricKey", key);
        data.put("Period", (int) grain.period().toSeconds());
        data.put("ProductType", "haproxy");
        data.put("StartTime", call.text("StartTime"));
        return Answer.of(call.action(), data);
    }

    private static Grain grain(Duration span) {
        if (span.isNegative() || span.isZero()) {
            throw Refusal.invalid("\"EndTime\" must be after \"StartTime\"");
        }
        return GRAINS.stream()
                .filter(grain -> span.compareTo(grain.span()) <= 0)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("\"StartTime\" and \"EndTime\" are more than 30 days apart"));
    }

    private ArrayNode values(Instant start, Instant end, Grain grain) {
        ArrayNode values = JsonValues.list();
        Instant now = service.world().now();
        Instant oldest = now.minus(grain.kept());
        for (Instant at = start; at.isBefore(end); at = at.plus(grain.period())) {
            if (at.isAfter(oldest) && !at.isAfter(now)) {
                double value = (at.getEpochSecond() / grain.period().toSeconds()) % CYCLE / 100.0;
                values.add(JsonValues.object().put("DateTime", Order.time(at)).put("Value", value));
            }
        }
        return values;
    }
}
