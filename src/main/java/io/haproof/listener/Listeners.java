package io.haproof.listener;

import java.util.List;
import java.util.stream.Stream;

/**
 * All listeners of an instance, what action 13 of the API document replaces as a whole.
 *
 * <p>A value of this type is in normal form: what the document leaves open is filled in as the document says.
 *
 * @param httpListeners the listeners that speak HTTP, in their order
 * @param tcpListeners the listeners that pass TCP on, in their order
 */
public record Listeners(
        @Field(meaning = "the HTTP listeners; may be empty") List<HttpListener> httpListeners,

        @Field(meaning = "the TCP listeners", required = false)
        List<TcpListener> tcpListeners) {

    /** No listeners. */
    public static final Listeners NONE = new Listeners(List.of(), List.of());

    public Listeners {
        httpListeners = List.copyOf(httpListeners);
        tcpListeners = List.copyOf(tcpListeners);
    }

    /** All of them, those that speak HTTP first. */
    public List<Listener> all() {
        return Stream.<Listener>concat(httpListeners.stream(), tcpListeners.stream())
                .toList();
    }

    /** These and then others. */
    public Listeners with(Listeners added) {
        return new Listeners(
                Stream.concat(httpListeners.stream(), added.httpListeners.stream())
                        .toList(),
                Stream.concat(tcpListeners.stream(), added.tcpListeners.stream())
                        .toList());
    }
}
