package io.haproof.cloud;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes one request to the service and brings the answer, whatever it is. It repeats nothing and follows no redirect. */
@FunctionalInterface
public interface Transport {

    /**
     * Sends a request.
     *
     * @throws TransportException if no whole answer came
     */
    Response send(Request request) throws TransportException;

    /**
     * A request. Prints without its query, in which there is a signature.
     *
     * @param method {@code GET} or {@code POST}
     * @param uri where to
     * @param body the JSON of a {@code POST}
     * @param timeout how long the whole of it may take
     */
    record Request(String method, URI uri, Optional<String> body, Duration timeout) {
        @Override
        public String toString() {
            return method + ' ' + uri.getHost() + uri.getPath();
        }
    }

    /**
     * An answer. Prints without what it holds.
     *
     * @param status the HTTP status
     * @param headers the headers, by name in small letters; of several with one name the first
     * @param body the text
     */
    record Response(int status, Map<String, String> headers, String body) {

        public Response {
            Map<String, String> small = new TreeMap<>();
            headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
            headers = Map.copyOf(small);
        }

        /** A header by its name in small letters. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public String toString() {
            return status + ", " + body.getBytes(StandardCharsets.UTF_8).length + " bytes";
        }
    }
}
