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

    /** How many bytes of UTF-8 a name has at most, so that it fits in a line of the configuration. */
    public static final int LONGEST_NAME = 512;

    public Certificate {
        certificateName = certificateName.filter(name -> !name.isEmpty());
    }
}
