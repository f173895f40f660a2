package io.haproof.lint.rule.cds;

import io.haproof.directive.Hosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a white list: an address, or a network as its address and the length of its prefix.
 *
 * @param host the address as it is written
 * @param bits the address in hexadecimal digits, bits beyond the prefix cleared
 * @param prefix how many bits count
 * @param hasHostBits whether bits beyond the prefix are set
 */
record Network(String host, String bits, int prefix, boolean hasHostBits) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f.:]+)(?:/(0|[1-9][0-9]{0,2}))?");
    private static final int IPV6_BYTES = 16;
    private static final int IPV4_IN_IPV6_AT = 12;

    /** Reads an entry; nothing if it is none. */
    static Optional<Network> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !Hosts.isAddress(form.group(1))) {
            return Optional.empty();
        }
        byte[] bytes = bytes(form.group(1));
        int longest = bytes.length * Byte.SIZE;
        int prefix = form.group(2) == null ? longest : Integer.parseInt(form.group(2));
        if (prefix > longest) {
            return Optional.empty();
        }
        byte[] masked = masked(bytes, prefix);
        boolean hasHostBits = !Arrays.equals(bytes, masked);
        return Optional.of(new Network(form.group(1), HexFormat.of().formatHex(masked), prefix, hasHostBits));
    }

    private static byte[] bytes(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (address.indexOf(':') < 0 || bytes.length == IPV6_BYTES) {
                return bytes;
            }
            byte[] mapped = new byte[IPV6_BYTES];
            mapped[IPV4_IN_IPV6_AT - 2] = (byte) 0xff;
            mapped[IPV4_IN_IPV6_AT - 1] = (byte) 0xff;
            System.arraycopy(bytes, 0, mapped, IPV4_IN_IPV6_AT, bytes.length);
            return mapped;
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static byte[] masked(byte[] bytes, int prefix) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, prefix - i * Byte.SIZE));
            masked[i] &= (byte) (0xff00 >> kept);
        }
        return masked;
    }

    /** The entry with nothing set beyond the prefix. */
    String canonical() {
        byte[] bytes = HexFormat.of().parseHex(bits);
        try {
            String address = InetAddress.getByAddress(bytes).getHostAddress();
            boolean isMapped = bytes.length == IPV6_BYTES && address.indexOf(':') < 0;
            return (isMapped ? "::ffff:" + address : shortened(address)) + '/' + prefix;
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** An IPv6 address with its first longest run of zeros left out. */
    private static String shortened(String address) {
        Matcher zeros = Pattern.compile("(?<![0-9a-f])0(?::0)+(?![0-9a-f])").matcher(address);
        int start = 0;
        int end = 0;
        while (zeros.find()) {
            if (zeros.end() - zeros.start() > end - start) {
                start = zeros.start();
                end = zeros.end();
            }
        }
        String before = address.substring(0, start);
        String after = address.substring(end);
        return end == 0 ? address : (before.isEmpty() ? ":" : before) + (after.isEmpty() ? ":" : after);
    }
}
