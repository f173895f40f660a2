package io.haproof.listener;

import java.util.List;

/** The ports that the service keeps for itself (API document, {@code ListenerPort} of actions 13 and 14). */
public final class ReservedPorts {

    /** Each of them, in ascending order. */
    public static final List<Integer> ALL = List.of(22, 1080, 9100, 9101);

    private ReservedPorts() {}

    /** Whether a port is one of them. */
    public static boolean contain(long port) {
        return ALL.stream().anyMatch(reserved -> reserved == port);
    }
}
