package io.haproof.model;

import io.haproof.directive.Address;
import io.haproof.directive.Hosts;
import io.haproof.text.Excerpt;
import java.util.Optional;
import java.util.Set;

/**
 * Where a line listens or connects to.
 *
 * @param address the address
 * @param text the address as it stands in the text
 */
public record Endpoint(Address address, Excerpt text) {

    private static final Set<String> FAMILIES = Set.of("", "ip@", "ipv4@", "ipv6@", "tcp@", "tcp4@", "tcp6@");
    private static final String STREAM = "stream+";
    private static final int HIGHEST_PORT = 65535;

    /** Whether it is spoken to over TCP, at an address or a name. */
    public boolean isTcp() {
        return !address.isLocal() && FAMILIES.contains(family());
    }

    private String family() {
        String prefix = address.prefix();
        return prefix.startsWith(STREAM) ? prefix.substring(STREAM.length()) : prefix;
    }

    /** The host without brackets. */
    public String host() {
        String host = address.host();
        boolean isBracketed = host.startsWith("[") && host.endsWith("]");
        return isBracketed ? host.substring(1, host.length() - 1) : host;
    }

    /** The port, if it is a single one that is known. */
    public Optional<Integer> port() {
        String port = address.port();
        if (port.isEmpty() || port.length() > 9 || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        return number > 0 && number <= HIGHEST_PORT ? Optional.of(number) : Optional.empty();
    }

    /** Whether it stands for all IPv4 addresses of the machine. */
    public boolean isAnyIpv4() {
        boolean isAny = host().isEmpty() || host().equals("*") || host().equals("0.0.0.0");
        return isAny && !family().contains("6");
    }

    /** Whether it stands for all IPv6 addresses of the machine. */
    public boolean isAnyIpv6() {
        boolean isAny = host().isEmpty() || host().equals("*");
        return host().equals("::") || isAny && family().contains("6");
    }

    /** Whether only the machine itself can reach it. */
    public boolean isLoopback() {
        return Hosts.isIpv4(host()) && host().startsWith("127.");
    }

    /** Whether its host is an address and no name. */
    public boolean isLiteral() {
        return Hosts.isAddress(host());
    }
}
