package io.haproof.directive;

/**
 * An address as a line gives it.
 *
 * @param prefix what says the family, such as {@code ipv4@}; empty where nothing does
 * @param host the host, path or number
 * @param port what stands behind the colon: a port, a range or an offset; empty where there is none
 */
public record Address(String prefix, String host, String port) {

    /** Whether it is the path of a UNIX socket or the name of an abstract one. */
    public boolean isLocal() {
        return host.startsWith("/")
                || prefix.startsWith("unix")
                || prefix.startsWith("ux")
                || prefix.startsWith("abns");
    }
}
