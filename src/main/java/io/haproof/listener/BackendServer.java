package io.haproof.listener;

/**
 * A server behind a listener.
 *
 * @param ip its address or, on instances in a public network, its name; kept as written
 * @param port its port
 * @param weight its share of the traffic: digits, 1 to 256
 * @param maxConn connections at a time; 0 is without limit
 */
public record BackendServer(
        @Field(name = "IP", meaning = "address, or host name on instances in a public network", identity = true)
        String ip,

        @Field(meaning = "port", min = 1, max = 65535, identity = true)
        int port,

        @Field(meaning = "share of the traffic, 1 to 256", digits = true, pattern = Patterns.WEIGHT)
        String weight,

        @Field(meaning = "connections at a time; 0 is without limit", min = 0, max = Integer.MAX_VALUE)
        int maxConn) {}
