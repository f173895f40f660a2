package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.text.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A certificate (API document, action 8, and 9 with the keys). Prints without its private key.
 *
 * @param fields the object that this is a view of
 */
public record Certificate(ObjectNode fields) {

    private static final List<String> PRIVATE_KEY = List.of("PirvateKey", "PrivateKey");

    public String id() {
        return Fields.textOrEmpty(fields, "CertificateId");
    }

    public String name() {
        return Fields.textOrEmpty(fields, "CertificateName");
    }

    /** What was checked of its owner, such as {@code DV}. */
    public Optional<String> type() {
        return Fields.text(fields, "CertificateType");
    }

    public Optional<String> domain() {
        return Fields.text(fields, "Domain");
    }

    public Optional<String> brand() {
        return Fields.text(fields, "Brand");
    }

    public Optional<String> organization() {
        return Fields.text(fields, "Organization");
    }

    public Optional<String> startTime() {
        return Fields.text(fields, "StartTime");
    }

    public Optional<String> endTime() {
        return Fields.text(fields, "EndTime");
    }

    /** {@code 0} for one that has expired, {@code 1} for a valid one, {@code 2} for one that expires within 30 days. */
    public Optional<Long> validity() {
        return Fields.whole(fields, "Valid");
    }

    /** The chain in PEM; only action 9 gives it. */
    public Optional<String> chain() {
        return Fields.text(fields, "Certificate");
    }

    /** The public key in PEM; only action 9 gives it. */
    public Optional<String> publicKey() {
        return Fields.text(fields, "PublicKey");
    }

    /** The private key in PEM; only action 9 gives it, in a field that the document calls {@code PirvateKey}. */
    public Optional<Secret> privateKey() {
        return Fields.text(fields, PRIVATE_KEY.toArray(String[]::new)).map(Secret::of);
    }

    /** The same without its private key, to be shown. */
    public Certificate withoutPrivateKey() {
        return new Certificate(fields.deepCopy().without(PRIVATE_KEY));
    }

    @Override
    public String toString() {
        return "Certificate[" + id() + ", " + name() + ']';
    }
}
