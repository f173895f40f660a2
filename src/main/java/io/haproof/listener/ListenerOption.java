package io.haproof.listener;

import java.util.Optional;

/**
 * Settings that an HTTP listener may have.
 *
 * @param httpchk how it checks its servers
 */
public record ListenerOption(
        @Field(meaning = "health check by an HTTP request", required = false)
        Optional<HttpCheck> httpchk) {}
