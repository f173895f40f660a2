package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A listener that an instance runs, by name (API document, newer revision, action 19).
 *
 * @param fields the object that this is a view of
 */
public record InstanceListener(ObjectNode fields) {

    public String name() {
        return Fields.textOrEmpty(fields, "ListenerName");
    }

    /** {@code http} or {@code tcp}. */
    public String mode() {
        return Fields.textOrEmpty(fields, "ListenerMode");
    }

    /** The backends; a listener in mode {@code tcp} has none. */
    public List<Backend> backends() {
        return Fields.objects(fields, "BackendNames", Backend::new);
    }

    /** A backend by its name in the configuration, such as {@code web-abk}, and the one for people. */
    public record Backend(ObjectNode fields) {

        public String name() {
            return Fields.textOrEmpty(fields, "BackendName");
        }

        public String displayName() {
            return Fields.textOrEmpty(fields, "DisplayName");
        }
    }
}
