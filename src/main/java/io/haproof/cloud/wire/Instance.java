package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A load balancer (API document, action 4).
 *
 * @param fields the object that this is a view of
 */
public record Instance(ObjectNode fields) {

    /** The word of {@link #status} of an instance that no task holds. */
    public static final String RUNNING = "RUNNING";

    public String uuid() {
        return Fields.textOrEmpty(fields, "InstanceUuid");
    }

    public String name() {
        return Fields.textOrEmpty(fields, "InstanceName");
    }

    public String status() {
        return Fields.textOrEmpty(fields, "Status");
    }

    /** The status in Chinese. */
    public Optional<String> statusText() {
        return Fields.text(fields, "StatusStr");
    }

    public boolean isRunning() {
        return status().equals(RUNNING);
    }

    /** Whether the custom configuration is in force; if not, the structured listeners are. Nothing if it is not said. */
    public Optional<Boolean> isCustom() {
        return Fields.flag(fields, "IsCustomConf");
    }

    /** The version of HAProxy, such as {@code 1.8.3}; empty if it is not said. */
    public String version() {
        return Fields.textOrEmpty(fields, "Version");
    }

    /** The address to connect to, a public one if there is one. */
    public Optional<String> ip() {
        return Fields.text(fields, "IP");
    }

    public Optional<Long> port() {
        return Fields.whole(fields, "Port");
    }

    /** All addresses. */
    public List<Vip> vips() {
        List<Vip> vips = Fields.objects(fields, "Vips", Vip::new);
        return vips.isEmpty() ? Fields.objects(fields, "vips", Vip::new) : vips;
    }

    public Optional<Long> cpus() {
        return Fields.whole(fields, "Cpu");
    }

    public Optional<Long> ramInMegabytes() {
        return Fields.whole(fields, "Ram");
    }

    public Optional<String> regionId() {
        return Fields.text(fields, "RegionId");
    }

    public Optional<String> displayName() {
        return Fields.text(fields, "DisplayName");
    }

    public Optional<String> vdcId() {
        return Fields.text(fields, "VdcId");
    }

    public Optional<String> vdcName() {
        return Fields.text(fields, "VdcName");
    }

    public Optional<String> projectName() {
        return Fields.text(fields, "ProjectName");
    }

    public Optional<String> subProductName() {
        return Fields.text(fields, "SubProductName");
    }

    public Optional<String> resourceId() {
        return Fields.text(fields, "ResourceId");
    }

    /** When it was made, {@code yyyy-MM-dd HH:mm:ss} in the time of the service. */
    public Optional<String> createdTime() {
        return Fields.text(fields, "CreatedTime");
    }

    /** An address; the table of the document writes its fields with small letters. */
    public record Vip(ObjectNode fields) {

        public String ip() {
            return Fields.textOrEmpty(fields, "IP", "ip");
        }

        /** {@code private} or {@code public}. */
        public String type() {
            return Fields.textOrEmpty(fields, "Type", "type");
        }
    }
}
