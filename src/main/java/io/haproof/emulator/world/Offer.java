package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service sells, and where: the data of the API document's own examples. */
public final class Offer {

    private static final String REGION = "RegionId";
    private static final JsonNode ZONES = JsonValues.resource("zones.json");
    private static final JsonNode PRODUCTS = JsonValues.resource("spec.json");
    private static final JsonNode CHANGES = JsonValues.resource("modify-spec.json");

    private Offer() {}

    /**
     * A size of an instance.
     *
     * @param id the number that orders name it by
     * @param cpu cores
     * @param ram memory in GB
     */
    public record Goods(int id, int cpu, int ram) {}

    /** The zones, as action 1 shows them. */
    public static JsonNode zones() {
        return ZONES.deepCopy();
    }

    /** A zone by its id. */
    public static Optional<JsonNode> zone(String region) {
        for (JsonNode zone : ZONES) {
            if (zone.path(REGION).asText().equals(region)) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    /** The products of a zone, as action 2 shows them. */
    public static ObjectNode products(String region) {
        ObjectNode products = PRODUCTS.deepCopy();
        return products.put(REGION, region);
    }

    /** What an instance of a zone can become, as action 5 shows it. */
    public static ObjectNode changes(String region) {
        ObjectNode changes = CHANGES.deepCopy();
        return changes.put(REGION, region);
    }

    /** A size by its number, of those to buy and those to change to. */
    public static Optional<Goods> goods(int id) {
        List<JsonNode> sizes = new ArrayList<>(CHANGES.findValues("CpuRam"));
        sizes.addAll(PRODUCTS.findValues("CpuRam"));
        for (JsonNode list : sizes) {
            for (JsonNode size : list) {
                if (size.path("PaasGoodsId").asInt() == id) {
                    return Optional.of(new Goods(
                            id, size.path("CPU").asInt(), size.path("RAM").asInt()));
                }
            }
        }
        return Optional.empty();
    }
}
