package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A region in which there are load balancers (API document, action 1).
 *
 * @param fields the object that this is a view of
 */
public record Zone(ObjectNode fields) {

    public String regionId() {
        return Fields.textOrEmpty(fields, "RegionId");
    }

    public String regionName() {
        return Fields.textOrEmpty(fields, "RegionName");
    }

    public Optional<String> cityId() {
        return Fields.text(fields, "CityId");
    }

    public Optional<String> cityName() {
        return Fields.text(fields, "CityName");
    }

    public Optional<String> siteName() {
        return Fields.text(fields, "SiteName");
    }

    /** Whether instances can be bought there. */
    public Optional<Boolean> isOnSale() {
        return Fields.flag(fields, "IsSaling");
    }
}
