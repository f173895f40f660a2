package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A certificate that was uploaded.
 *
 * @param id what the service calls it
 * @param name what its owner calls it
 * @param certificate it and its issuers, as PEM
 * @param key its private key, as PEM
 */
public record StoredCertificate(String id, String name, String certificate, Secret key) {

    static final String ID = "CertificateId";
    static final String NAME = "CertificateName";
    static final String CERTIFICATE = "Certificate";

    /** As a request spells it. */
    static final String KEY = "PrivateKey";

    /** As an answer spells it. */
    private static final String KEY_OF_ANSWER = "PirvateKey";

    /** Certificates have no zone but UTC, which the API document's example shows by its round hours. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final Duration SOON = Duration.ofDays(30);

    /** What the list of certificates says of it. */
    public ObjectNode summary(Instant now) {
        return shown(now, false);
    }

    /** Everything, with its keys. */
    public ObjectNode details(Instant now) {
        return shown(now, true);
    }

    private ObjectNode shown(Instant now, boolean withKeys) {
        PemCertificate pem = PemCertificate.read(certificate);
        ObjectNode json = JsonValues.object();
        json.put("Brand", pem.issuer("CN"));
        if (withKeys) {
            json.put(CERTIFICATE, certificate);
        }
        json.put(ID, id);
        json.put(NAME, name);
        json.put("CertificateType", pem.subject("O").isEmpty() ? "DV" : "OV");
        json.put("Domain", pem.subject("CN"));
        json.put("EndTime", TIME.format(pem.end()));
        json.put("Organization", pem.issuer("O"));
        if (withKeys) {
            json.put(KEY_OF_ANSWER, key.reveal());
            json.put("PublicKey", pem.publicKey());
        }
        json.put("StartTime", TIME.format(pem.start()));
        json.put("Valid", valid(now, pem.end()));
        return json;
    }

    private static int valid(Instant now, Instant end) {
        if (now.isAfter(end)) {
            return 0;
        }
        return now.plus(SOON).isAfter(end) ? 2 : 1;
    }

    ObjectNode toJson(boolean masked) {
        return JsonValues.object()
                .put(ID, id)
                .put(NAME, name)
                .put(CERTIFICATE, certificate)
                .put(KEY, masked ? Instance.MASK : key.reveal());
    }
}
