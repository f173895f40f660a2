package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the patterns of an ACL against the way in which they are matched. */
final class Patterns {

    private static final Set<String> OPERATORS = Set.of("eq", "ne", "lt", "le", "gt", "ge");
    private static final Map<String, String> DEFAULTS = Map.of(
            "bool", "bool", "sint", "int", "addr", "ip", "ipv4", "ip", "ipv6", "ip", "str", "str", "bin", "bin", "meth",
            "meth");

    private Patterns() {}

    /** How a sample of a type is matched if nothing says otherwise; empty where nothing is known. */
    static String defaultMatch(String type) {
        return DEFAULTS.getOrDefault(type, "");
    }

    /**
     * Checks patterns.
     *
     * @param match the method, as {@code -m} names it; nothing is checked for a method without rules
     * @param resolves whether host names may stand for addresses
     */
    static void check(String match, List<Excerpt> patterns, boolean resolves) {
        for (Excerpt pattern : patterns) {
            switch (match) {
                case "int", "len" -> checkInteger(pattern);
                case "ip" -> checkAddress(pattern, resolves);
                case "reg" -> TextArguments.checkRegex(pattern);
                case "bin" -> checkHex(pattern);
                default -> {}
            }
        }
    }

    private static void checkInteger(Excerpt pattern) {
        String text = pattern.value();
        if (OPERATORS.contains(text) || text.equals("--")) {
            return;
        }
        int colon = text.indexOf(':');
        String low = colon < 0 ? text : text.substring(0, colon);
        String high = colon < 0 ? low : text.substring(colon + 1);
        boolean isRange = colon >= 0 && isNumberOrEmpty(low) && isNumberOrEmpty(high) && text.length() > 1;
        boolean isNumber = colon < 0 && isNumber(text);
        if (!isRange && !isNumber) {
            throw bad(pattern, "is neither a number, nor a range such as 1:5, nor one of eq, ge, gt, le, lt and ne");
        }
        if (isRange
                && isNumber(low)
                && isNumber(high)
                && low.length() < 18
                && high.length() < 18
                && Long.parseLong(low) > Long.parseLong(high)) {
            throw bad(pattern, "is a range that runs backwards");
        }
    }

    private static boolean isNumberOrEmpty(String text) {
        return text.isEmpty() || isNumber(text);
    }

    private static boolean isNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        if (at == text.length()) {
            return false;
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static void checkAddress(Excerpt pattern, boolean resolves) {
        if (!isNetwork(pattern.value(), resolves)) {
            throw bad(pattern, "is not an IPv4 or IPv6 address with an optional mask");
        }
    }

    /**
     * Whether a text is an address with or without a mask.
     *
     * @param resolves whether a host name will do, too
     */
    static boolean isNetwork(String text, boolean resolves) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        String mask = slash < 0 ? "" : text.substring(slash + 1);
        boolean is6 = Hosts.isIpv6(host);
        boolean is4 = Hosts.isIpv4(host) || Hosts.isOldIpv4(host);
        boolean isName = resolves && Hosts.isName(host);
        return is6 ? isMask(mask, 128, slash) : (is4 || isName) && (isMask(mask, 32, slash) || Hosts.isIpv4(mask));
    }

    private static boolean isMask(String mask, int bits, int slash) {
        if (slash < 0) {
            return true;
        }
        return mask.matches("[0-9]{1,3}") && Integer.parseInt(mask) <= bits;
    }

    private static void checkHex(Excerpt pattern) {
        String text = pattern.value();
        if (text.length() % 2 != 0 || !text.matches("[0-9a-fA-F]*")) {
            throw bad(pattern, "is not an even number of hexadecimal digits");
        }
    }

    private static Misfit bad(Excerpt pattern, String why) {
        String message = "the pattern \"" + pattern + "\" " + why;
        return new Misfit(Problem.fatal(Kind.BAD_ACL_PATTERN, pattern.raw(), message));
    }
}
