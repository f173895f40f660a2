package io.haproof.lint.rule.cds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds of all entries of white lists. */
class NetworkProperties {

    @Property(tries = 5000)
    void any_text_is_read_or_refused(
            @ForAll @CharRange(from = '0', to = '3') @Chars({':', '.', '/', 'f', '%'}) @StringLength(max = 24)
                    String text) {
        Network.of(text).ifPresent(NetworkProperties::checkCanonical);
    }

    @Property
    void an_ipv4_network_is_masked(@ForAll @Size(4) byte[] address, @ForAll @IntRange(max = 32) int prefix) {
        String text =
                (address[0] & 0xff) + "." + (address[1] & 0xff) + "." + (address[2] & 0xff) + "." + (address[3] & 0xff);
        checkCanonical(Network.of(text + '/' + prefix).orElseThrow());
    }

    @Property
    void an_ipv6_network_is_masked(
            @ForAll @Size(8) List<@IntRange(max = 2) Integer> groups, @ForAll @IntRange(max = 128) int prefix) {
        StringBuilder text = new StringBuilder();
        for (int group : groups) {
            text.append(text.isEmpty() ? "" : ":").append(group == 2 ? "abcd" : Integer.toString(group));
        }
        checkCanonical(Network.of(text.append('/').append(prefix).toString()).orElseThrow());
    }

    private static void checkCanonical(Network network) {
        Network canonical = Network.of(network.canonical()).orElseThrow();
        assertEquals(network.bits(), canonical.bits());
        assertEquals(network.prefix(), canonical.prefix());
        assertFalse(canonical.hasHostBits(), network::canonical);
    }
}
