package io.haproof.cloud.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import io.haproof.text.Digest;
import java.util.Optional;

/**
 * What is kept beside a text that was pulled, so that a push of it can tell whether somebody else changed the instance since.
 *
 * @param instanceUuid the instance
 * @param fingerprint what the instance had, {@link Remote#fingerprint}
 * @param textDigest the SHA-256 of the text as it was written, in hexadecimal digits
 */
public record Pulled(String instanceUuid, String fingerprint, String textDigest) {

    private static final int SCHEMA_VERSION = 1;

    /** Of an instance whose text was written as it is here. */
    public static Pulled of(Remote remote, String text) {
        return new Pulled(remote.uuid(), remote.fingerprint(), Digest.sha256(text));
    }

    /** Whether a text is still as it was pulled. */
    public boolean isOf(String text) {
        return textDigest.equals(Digest.sha256(text));
    }

    /** As a document in JSON, with a line feed at its end. */
    public String write() {
        return WireJson.indented(WireJson.object()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("instance", instanceUuid)
                .put("fingerprint", fingerprint)
                .put("sha256", textDigest));
    }

    /**
     * From its document.
     *
     * @throws ChangeException if it is none
     */
    public static Pulled read(String name, String json) throws ChangeException {
        Optional<ObjectNode> root = WireJson.object(json)
                .filter(fields -> fields.path("schemaVersion").asInt() == SCHEMA_VERSION);
        for (String field : new String[] {"instance", "fingerprint", "sha256"}) {
            root = root.filter(fields -> fields.path(field).isTextual());
        }
        ObjectNode fields = root.orElseThrow(() -> new ChangeException(
                name + " does not say what was pulled; pull again, or delete it to push whatever the instance has"));
        return new Pulled(
                fields.path("instance").asText(),
                fields.path("fingerprint").asText(),
                fields.path("sha256").asText());
    }
}
