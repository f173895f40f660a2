package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The instances that were ordered (API document, action 3).
 *
 * @param fields the object that this is a view of
 */
public record Created(ObjectNode fields) {

    public List<String> instanceUuids() {
        return Fields.texts(fields, "InstancesUuid");
    }
}
