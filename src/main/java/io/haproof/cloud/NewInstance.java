package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import java.util.List;
import java.util.Optional;

/**
 * An order (API document, action 3).
 *
 * @param regionId the region
 * @param vdcId the data centre
 * @param basePipeId the private network of the data centre that addresses are taken from
 * @param name what the instance is to be called
 * @param paasGoodsId the number of the size, from {@link io.haproof.cloud.wire.Specification.Size#paasGoodsId}
 * @param networks the networks that it is to be in
 * @param amount how many, 1 to 3
 */
public record NewInstance(
        String regionId,
        String vdcId,
        String basePipeId,
        String name,
        long paasGoodsId,
        List<NetworkChoice> networks,
        int amount) {

    public NewInstance {
        networks = List.copyOf(networks);
        if (networks.isEmpty() || amount < 1 || amount > 3) {
            throw new IllegalArgumentException("an order is for 1 to 3 instances in at least one network");
        }
    }

    /**
     * A network.
     *
     * @param isPublic whether it is a public one
     * @param pipeId the network
     * @param segmentId for a public one the segment that addresses are taken from
     * @param hasPrivateAddress for a public instance whether it has a private address, too; without it, it has
     */
    public record NetworkChoice(
            boolean isPublic, String pipeId, Optional<String> segmentId, Optional<Boolean> hasPrivateAddress) {

        private void addTo(ArrayNode list) {
            ObjectNode fields = list.addObject();
            fields.put("PipeType", isPublic ? "public" : "private").put("PipeId", pipeId);
            segmentId.ifPresent(id -> fields.put("SegmentId", id));
            hasPrivateAddress.ifPresent(wanted -> fields.put("IsVip", wanted ? 1 : 0));
        }
    }

    ObjectNode parameters() {
        ObjectNode parameters = WireJson.object()
                .put("RegionId", regionId)
                .put("VdcId", vdcId)
                .put("BasePipeId", basePipeId)
                .put("InstanceName", name)
                .put("PaasGoodsId", paasGoodsId)
                .put("Amount", amount);
        ArrayNode list = parameters.putArray("Ips");
        networks.forEach(network -> network.addTo(list));
        return parameters;
    }
}
