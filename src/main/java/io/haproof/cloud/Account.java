package io.haproof.cloud;

import io.haproof.cloud.wire.Credentials;
import java.util.Optional;

/**
 * Who calls the API, and where.
 *
 * @param credentials who
 * @param endpoint where, if the profile says so
 * @param origin where that was found, for people: {@code the environment}, {@code profile "default" in …}
 */
public record Account(Credentials credentials, Optional<Endpoint> endpoint, String origin) {}
