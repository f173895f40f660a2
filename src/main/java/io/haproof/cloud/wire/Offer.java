package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What can be bought in a region (API document, action 2).
 *
 * @param fields the object that this is a view of
 */
public record Offer(ObjectNode fields) {

    public String productName() {
        return Fields.textOrEmpty(fields, "ProductName");
    }

    public String regionId() {
        return Fields.textOrEmpty(fields, "RegionId");
    }

    public List<Product> products() {
        return Fields.objects(fields, "Products", Product::new);
    }

    /** A product of one version. */
    public record Product(ObjectNode fields) {

        /** The version of HAProxy, such as {@code 2.4}. */
        public String version() {
            return Fields.textOrEmpty(fields, "Version");
        }

        public List<Architecture> architectures() {
            return Fields.objects(fields, "Architectures", Architecture::new);
        }
    }

    /** Of how many machines an instance is. */
    public record Architecture(ObjectNode fields) {

        public String name() {
            return Fields.textOrEmpty(fields, "ArchitectureName");
        }

        /** {@code 1} for a master and a slave. */
        public Optional<Long> type() {
            return Fields.whole(fields, "ArchitectureType");
        }

        public Optional<String> subProductName() {
            return Fields.text(fields, "SubProductName");
        }

        /** A text in the table of the document and a list in its example; read as a list. */
        public List<String> engineTypes() {
            return Fields.texts(fields, "EnginesType");
        }

        public List<ComputeRole> computeRoles() {
            return Fields.objects(fields, "ComputeRoles", ComputeRole::new);
        }
    }

    /** A kind of machine. */
    public record ComputeRole(ObjectNode fields) {

        public String name() {
            return Fields.textOrEmpty(fields, "ComputeName");
        }

        /** {@code 0} for the general one. */
        public Optional<Long> type() {
            return Fields.whole(fields, "ComputeType");
        }

        public Specification standards() {
            return Fields.object(fields, "Standards", Specification::new)
                    .orElseGet(() -> new Specification(WireJson.object()));
        }
    }
}
