package io.haproof.translate;

import io.haproof.directive.Hosts;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses and networks as a white list holds them. */
final class WhiteListEntry {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");
    private static final int BITS_OF_IPV4 = 32;
    private static final int BITS_OF_IPV6 = 128;

    private WhiteListEntry() {}

    /** A pattern of HAProxy as the document writes it, kept as it is where it can be; nothing where it is no address. */
    static Optional<String> of(String pattern) {
        int slash = pattern.indexOf('/');
        String host = slash < 0 ? pattern : pattern.substring(0, slash);
        boolean isIpv4 = Hosts.isIpv4(host);
        if (!isIpv4 && !Hosts.isIpv6(host)) {
            return Optional.empty();
        }
        if (slash < 0) {
            return Optional.of(pattern);
        }
        String mask = pattern.substring(slash + 1);
        int longest = isIpv4 ? BITS_OF_IPV4 : BITS_OF_IPV6;
        if (LENGTH.matcher(mask).matches()) {
            int length = Integer.parseInt(mask);
            return length <= longest ? Optional.of(host + '/' + length) : Optional.empty();
        }
        return isIpv4 && Hosts.isIpv4(mask) ? length(mask).map(length -> host + '/' + length) : Optional.empty();
    }

    /** The length of a mask such as 255.255.0.0; nothing where its ones have gaps. */
    private static Optional<Integer> length(String mask) {
        long bits = 0;
        for (String part : mask.split("\\.", -1)) {
            bits = bits << Byte.SIZE | Integer.parseInt(part);
        }
        long gap = ~bits & 0xffffffffL;
        return (gap & gap + 1) == 0 ? Optional.of(Long.bitCount(bits)) : Optional.empty();
    }
}
