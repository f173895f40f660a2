package io.haproof.directive;

/** What an address with or without a mask can be, told from its text alone. */
final class Networks {

    /** The family of a network. */
    enum Family {
        IPV4(32),
        IPV6(128),
        /** It is no network. */
        NONE(0);

        private final int bits;

        Family(int bits) {
            this.bits = bits;
        }

        int bits() {
            return bits;
        }

        /** Whether a text is the length of a mask. */
        boolean isLength(String text) {
            return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= bits;
        }
    }

    private Networks() {}

    /**
     * Finds the family of a network.
     *
     * @param resolves whether a host name, which stands for an IPv4 address, will do, too
     */
    static Family family(String text, boolean resolves) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        String mask = text.substring(slash + 1);
        if (Hosts.isIpv6(host)) {
            return slash < 0 || Family.IPV6.isLength(mask) ? Family.IPV6 : Family.NONE;
        }
        boolean isHost = Hosts.isIpv4(host) || resolves && (Hosts.isOldIpv4(host) || Hosts.isName(host));
        boolean isMasked = slash < 0 || Hosts.isIpv4(mask) || Family.IPV4.isLength(mask);
        return isHost && isMasked ? Family.IPV4 : Family.NONE;
    }
}
