package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What an instance is to be.
 *
 * @param name its name
 * @param region the id of its zone
 * @param vdc the id of its data centre
 * @param version the version of HAProxy that it runs
 * @param size its size
 * @param isPrivate whether it has an address in the private network
 * @param isPublic whether it has one in a public network
 */
public record Order(
        String name, String region, String vdc, String version, Offer.Goods size, boolean isPrivate, boolean isPublic) {

    /** The time of the service is that of Beijing. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZONE);

    /** How the service writes a time. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** What action 4 will show of it, under these ids. */
    ObjectNode fields(World world, String id, String resource) {
        ObjectNode fields = Instance.blank();
        fields.put(Instance.ID, id);
        fields.put(Instance.RESOURCE, resource);
        fields.put(Instance.NAME, name);
        fields.put(Instance.VERSION, version);
        fields.put("CreatedTime", time(world.now()));
        fields.put("VdcId", vdc);
        fields.put("RegionId", region);
        String site = Offer.zone(region).map(Order::site).orElse(region);
        fields.put("DisplayName", site);
        fields.put("VdcName", site + "PaaS");
        int host = world.nextHost();
        Instance.address(
                fields,
                isPrivate ? Optional.of("10.240.0." + host) : Optional.empty(),
                isPublic ? Optional.of("203.0.113." + host) : Optional.empty());
        return fields;
    }

    private static String site(JsonNode zone) {
        return zone.path("RegionName").asText() + '-' + zone.path("SiteName").asText();
    }
}
