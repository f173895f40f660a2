package io.haproof.directive;

import java.util.regex.Pattern;

/** What the host part of an address can be, told from its text alone. */
public final class Hosts {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final int LONGEST_NAME = 253;

    private Hosts() {}

    /** Whether it is an address, IPv4 or IPv6 without brackets, and no name. */
    public static boolean isAddress(String text) {
        return isIpv4(text) || isIpv6(text);
    }

    /** Whether it is an IPv4 address of four decimal parts. */
    public static boolean isIpv4(String text) {
        int parts = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int value = 0;
            while (at < text.length() && isDigit(text.charAt(at)) && at - start < 3) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            boolean isPadded = at - start > 1 && text.charAt(start) == '0';
            if (at == start || isPadded || value > 255) {
                return false;
            }
            parts++;
            if (at == text.length()) {
                return parts == 4;
            }
            if (text.charAt(at++) != '.') {
                return false;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is one of the older spellings that name resolution takes for an IPv4 address: {@code 10.1}, {@code 0x7f.1}. */
    static boolean isOldIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > 4) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            long limit = i < parts.length - 1 ? 0xff : 0xffffffffL >>> 8 * (parts.length - 1);
            long value = oldNumber(parts[i]);
            if (value < 0 || value > limit) {
                return false;
            }
        }
        return true;
    }

    private static long oldNumber(String part) {
        try {
            if (part.matches("0[xX][0-9a-fA-F]{1,8}")) {
                return Long.parseLong(part.substring(2), 16);
            }
            if (part.matches("0[0-7]{1,11}")) {
                return Long.parseLong(part, 8);
            }
            return part.matches("[0-9]{1,10}") && !part.matches("0[0-9]+") ? Long.parseLong(part) : -1;
        } catch (NumberFormatException tooLong) {
            return -1;
        }
    }

    /** Whether it is an IPv6 address, without brackets. */
    public static boolean isIpv6(String text) {
        if (text.indexOf(':') < 0) {
            return false;
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = groups(text.substring(0, gap), false);
        int after = groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** How many 16-bit groups a part of an IPv6 address has; negative if it is none. */
    private static int groups(String text, boolean mayEndInIpv4) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean isLast = i == parts.length - 1;
            if (isLast && mayEndInIpv4 && isIpv4(parts[i])) {
                count += 2;
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                count++;
            } else {
                return -100;
            }
        }
        return count;
    }

    /** Whether some name server could know it: a host name whose last label is not a number. */
    public static boolean isName(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (name.isEmpty() || text.length() > LONGEST_NAME) {
            return false;
        }
        String[] labels = name.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return !labels[labels.length - 1].matches("[0-9]+");
    }
}
