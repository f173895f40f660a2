package io.haproof.listener;

import java.util.List;

/**
 * A listener that passes TCP on (API document, actions 12 to 14).
 *
 * @param listenerName the name
 * @param listenerPort the port, on all addresses
 * @param listenerMode always {@code tcp}
 * @param maxConn connections at a time
 * @param scheduler how it chooses a server
 * @param clientTimeout how long a client may be silent: digits, in {@code clientTimeoutUnit}, kept as written
 * @param clientTimeoutUnit the unit of it
 * @param connectTimeout how long connecting to a server may take, in the same way
 * @param connectTimeoutUnit the unit of it
 * @param serverTimeout how long a server may be silent, in the same way
 * @param serverTimeoutUnit the unit of it
 * @param aclWhiteList the addresses and networks that may use it; everybody if empty
 * @param enableSourceIp whether servers are told the address of the client
 * @param enableRepeaterMode whether another balancer in front tells the address of the client
 * @param backendServer its servers
 */
public record TcpListener(
        @Field(meaning = "the name, once in an instance", pattern = Patterns.LISTENER_NAME, identity = true)
        String listenerName,

        @Field(meaning = "the port, once in an instance", min = 1, max = 65535)
        int listenerPort,

        @Field(meaning = "what it speaks", words = "tcp") ListenerMode listenerMode,

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

        @Field(meaning = "addresses and networks that may use it; everybody if empty", required = false)
        List<String> aclWhiteList,

        @Field(meaning = "whether servers are told the address of the client", required = false, fallback = "off")
        Switch enableSourceIp,

        @Field(
                meaning = "whether a balancer in front tells the address of the client; needs EnableSourceIp",
                required = false,
                fallback = "off")
        Switch enableRepeaterMode,

        @Field(meaning = "the servers") List<BackendServer> backendServer)
        implements Listener {

    public TcpListener {
        aclWhiteList = List.copyOf(aclWhiteList);
        backendServer = List.copyOf(backendServer);
    }
}
