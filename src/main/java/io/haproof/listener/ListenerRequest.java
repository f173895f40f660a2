package io.haproof.listener;

import java.util.List;
import java.util.Optional;

/**
 * The body of a request that replaces or adds listeners (actions 13 and 14), or the two lists alone.
 *
 * @param instanceUuid the instance that it is for
 * @param httpListeners the listeners that speak HTTP
 * @param tcpListeners the listeners that pass TCP on
 */
record ListenerRequest(
        @Field(meaning = "the instance", required = false) Optional<String> instanceUuid,
        @Field(meaning = "the HTTP listeners; may be empty") List<HttpListener> httpListeners,

        @Field(meaning = "the TCP listeners", required = false)
        List<TcpListener> tcpListeners) {

    public ListenerRequest {
        httpListeners = List.copyOf(httpListeners);
        tcpListeners = List.copyOf(tcpListeners);
    }
}
