package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The sizes that an instance may have (API document, actions 2 and 5).
 *
 * @param fields the object that this is a view of
 */
public record Specification(ObjectNode fields) {

    public Optional<String> productName() {
        return Fields.text(fields, "ProductName");
    }

    public Optional<String> regionId() {
        return Fields.text(fields, "RegionId");
    }

    public List<Size> sizes() {
        return Fields.objects(fields, "CpuRam", Size::new);
    }

    public List<Disk> disks() {
        return Fields.objects(fields, "AttachDisk", Disk::new);
    }

    /** Processors and memory that are sold together. */
    public record Size(ObjectNode fields) {

        /** The number to buy it by, which an order must give as a whole number. */
        public Optional<Long> paasGoodsId() {
            return Fields.whole(fields, "PaasGoodsId");
        }

        /** Its name, such as {@code 2C4G}; an example of the document calls the field {@code N} once. */
        public String name() {
            return Fields.textOrEmpty(fields, "Name", "N");
        }

        public Optional<Long> cpus() {
            return Fields.whole(fields, "CPU");
        }

        public Optional<Long> ramInGigabytes() {
            return Fields.whole(fields, "RAM");
        }
    }

    /** A kind of disk. */
    public record Disk(ObjectNode fields) {

        public String name() {
            return Fields.textOrEmpty(fields, "DiskName");
        }

        /** The word that an order names it by. */
        public String value() {
            return Fields.textOrEmpty(fields, "DiskValue");
        }

        public Optional<String> unit() {
            return Fields.text(fields, "DiskUnit");
        }

        public Optional<Long> min() {
            return Fields.whole(fields, "DiskMin");
        }

        public Optional<Long> max() {
            return Fields.whole(fields, "DiskMax");
        }

        public Optional<Long> maxExpand() {
            return Fields.whole(fields, "DiskMaxExpand");
        }

        public Optional<Long> step() {
            return Fields.whole(fields, "DiskStep");
        }

        public Optional<Long> basicIops() {
            return Fields.whole(fields, "BasicIops");
        }
    }
}
