package io.haproof.cloud.wire;

import io.haproof.text.Secret;

/**
 * Who signs a request. Prints as stars.
 *
 * @param accessKey the name of the key, which goes over the wire
 * @param secretKey the key, which does not
 */
public record Credentials(String accessKey, Secret secretKey) {

    public Credentials {
        if (accessKey.isBlank() || secretKey.reveal().isBlank()) {
            throw new IllegalArgumentException("credentials are an access key and a secret key; one of them is empty");
        }
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
