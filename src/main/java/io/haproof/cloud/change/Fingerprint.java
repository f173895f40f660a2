package io.haproof.cloud.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
            byte[] text = SORTED.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
