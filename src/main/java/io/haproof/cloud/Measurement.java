package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What to ask of an instance's past (API document, action 17).
 *
 * @param instanceUuid the instance
 * @param metricKey what was measured: {@code ha_cpu_usage}, {@code ha_mem_usage}, {@code ha_outpackage}, {@code ha_inpackage},
 *     {@code ha_outflow} or {@code ha_inflow}
 * @param start from when, in the time of the service
 * @param end until when, in the time of the service
 */
public record Measurement(String instanceUuid, String metricKey, LocalDateTime start, LocalDateTime end) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    ObjectNode parameters() {
        return WireJson.object()
                .put("InstanceUuid", instanceUuid)
                .put("MetricKey", metricKey)
                .put("StartTime", TIME.format(start))
                .put("EndTime", TIME.format(end));
    }
}
