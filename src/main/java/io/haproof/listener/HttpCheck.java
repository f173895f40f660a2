package io.haproof.listener;

/**
 * A health check by an HTTP request.
 *
 * @param method the method of the request
 * @param uri what is requested
 */
public record HttpCheck(
        @Field(meaning = "method of the request", fallback = "GET")
        CheckMethod method,

        @Field(meaning = "path that is requested, or * with OPTIONS", pattern = Patterns.URI)
        String uri) {}
