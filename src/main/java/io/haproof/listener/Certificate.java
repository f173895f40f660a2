package io.haproof.listener;

import java.util.Optional;

/**
 * A certificate that a listener shows, one that was uploaded to the service.
 *
 * @param certificateId the id that the service gave it
 * @param certificateName the name that people gave it; only for people
 */
public record Certificate(
        @Field(meaning = "id of an uploaded certificate", pattern = Patterns.CERTIFICATE_ID, identity = true)
        String certificateId,

        @Field(meaning = "name of the certificate, for people", required = false)
        Optional<String> certificateName) {

    public Certificate {
        certificateName = certificateName.filter(name -> !name.isEmpty());
    }
}
