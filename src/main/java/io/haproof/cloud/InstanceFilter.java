package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Which instances to list (API document, action 4); what is empty does not matter.
 *
 * @param ip an address
 * @param uuid the id
 * @param name the name
 * @param createdAfter made later than this, in the time of the service
 * @param createdBefore made earlier than this, in the time of the service
 */
public record InstanceFilter(
        Optional<String> ip,
        Optional<String> uuid,
        Optional<String> name,
        Optional<LocalDateTime> createdAfter,
        Optional<LocalDateTime> createdBefore) {

    /** All of them. */
    public static final InstanceFilter ALL = new InstanceFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same for one id. */
    public InstanceFilter withUuid(String wanted) {
        return new InstanceFilter(ip, Optional.of(wanted), name, createdAfter, createdBefore);
    }

    /** The same for a name. */
    public InstanceFilter withName(String wanted) {
        return new InstanceFilter(ip, uuid, Optional.of(wanted), createdAfter, createdBefore);
    }

    ObjectNode parameters() {
        ObjectNode parameters = WireJson.object();
        ip.ifPresent(value -> parameters.put("IP", value));
        uuid.ifPresent(value -> parameters.put("InstanceUuid", value));
        name.ifPresent(value -> parameters.put("InstanceName", value));
        createdAfter.ifPresent(time -> parameters.put("StartTime", Measurement.TIME.format(time)));
        createdBefore.ifPresent(time -> parameters.put("EndTime", Measurement.TIME.format(time)));
        return parameters;
    }
}
