package io.haproof.cloud.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.text.Digest;

/** A short text that is another whenever an instance has something else. The order of fields does not matter. */
final class Fingerprint {

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Fingerprint() {}

    static String of(Remote remote) {
        ObjectNode all = WireJson.object()
                .put("instance", remote.uuid())
                .put("mode", remote.mode().word())
                .put("version", remote.instance().version())
                .put("configuration", remote.configuration());
        WireJson.object(remote.listeners().source().text())
                .map(answer -> answer.path("Data"))
                .filter(JsonNode::isObject)
                .ifPresent(data -> all.set("listeners", data));
        try {
            return Digest.sha256(SORTED.writeValueAsString(all));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
