package io.haproof.listener;

import java.util.List;
import java.util.Optional;

/**
 * A listener that speaks HTTP (API document, actions 12 to 14).
 *
 * @param listenerName the name
 * @param listenerPort the port, on all addresses
 * @param listenerMode always {@code http}
 * @param maxConn connections at a time
 * @param scheduler how it chooses a server
 * @param clientTimeout how long a client may be silent: digits, in {@code clientTimeoutUnit}, kept as written
 * @param clientTimeoutUnit the unit of it
 * @param connectTimeout how long connecting to a server may take, in the same way
 * @param connectTimeoutUnit the unit of it
 * @param serverTimeout how long a server may be silent, in the same way
 * @param serverTimeoutUnit the unit of it
 * @param stickySession whether connections to clients and servers are kept alive
 * @param aclWhiteList the addresses and networks that may use it; everybody if empty
 * @param certificateIds the certificates it shows, the first by default; plain HTTP if empty
 * @param option how it checks its servers, if not by connecting
 * @param sessionPersistence how it keeps a client at a server, if it does
 * @param backendServer its servers
 */
public record HttpListener(
        @Field(meaning = "the name, once in an instance", pattern = Patterns.LISTENER_NAME, identity = true)
        String listenerName,

        @Field(meaning = "the port, once in an instance", min = 1, max = 65535)
        int listenerPort,

        @Field(meaning = "what it speaks", words = "http") ListenerMode listenerMode,

        @Field(meaning = "connections at a time", min = 0, max = Integer.MAX_VALUE)
        int maxConn,

        @Field(meaning = "how it chooses a server") Scheduler scheduler,

        @Field(meaning = "how long a client may be silent; 0 is for ever", digits = true, pattern = Patterns.TIMEOUT)
        String clientTimeout,

        @Field(meaning = "the unit of ClientTimeout") TimeUnit clientTimeoutUnit,

        @Field(
                meaning = "how long connecting to a server may take; 0 is for ever",
                digits = true,
                pattern = Patterns.TIMEOUT)
        String connectTimeout,

        @Field(meaning = "the unit of ConnectTimeout") TimeUnit connectTimeoutUnit,

        @Field(meaning = "how long a server may be silent; 0 is for ever", digits = true, pattern = Patterns.TIMEOUT)
        String serverTimeout,

        @Field(meaning = "the unit of ServerTimeout") TimeUnit serverTimeoutUnit,

        @Field(meaning = "whether connections are kept alive")
        Switch stickySession,

        @Field(meaning = "addresses and networks that may use it; everybody if empty", required = false)
        List<String> aclWhiteList,

        @Field(meaning = "certificates, the first by default; plain HTTP if empty", required = false)
        List<Certificate> certificateIds,

        @Field(meaning = "settings that a listener may have", required = false)
        Optional<ListenerOption> option,

        @Field(meaning = "how it keeps a client at a server", required = false)
        Optional<SessionPersistence> sessionPersistence,

        @Field(meaning = "the servers") List<BackendServer> backendServer)
        implements Listener {

    /** What the service puts behind the name of a listener to name its backend (API document, answer of action 15). */
    public static final String BACKEND_SUFFIX = "-abk";

    public HttpListener {
        aclWhiteList = List.copyOf(aclWhiteList);
        certificateIds = List.copyOf(certificateIds);
        backendServer = List.copyOf(backendServer);
        option = option.filter(set -> set.httpchk().isPresent());
    }

    /** How it checks its servers, if not by connecting. */
    public Optional<HttpCheck> check() {
        return option.flatMap(ListenerOption::httpchk);
    }
}
