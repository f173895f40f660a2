package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks the patterns of an ACL against the way in which they are matched. */
final class Patterns {

    private static final Set<String> OPERATORS = Set.of("eq", "ne", "lt", "le", "gt", "ge");
    /** The method of what cannot be matched without {@code -m}. */
    static final String NO_MATCH = "none";

    private static final long HIGHEST_PART = 65535;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}|-");
    private static final Map<String, String> DEFAULTS =
            Map.of("bool", "bool", "sint", "int", "addr", "ip", "ipv4", "ip", "ipv6", "ip", "str", "str");

    private Patterns() {}

    /** How a sample of a type is matched if nothing says otherwise; empty where that cannot be known. */
    static String defaultMatch(String type) {
        return type.equals(SampleCheck.UNKNOWN) ? "" : DEFAULTS.getOrDefault(type, NO_MATCH);
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
                case "int", "len" -> checkRange(pattern, Patterns::whole, "a number");
                case "dotted" -> checkRange(pattern, Patterns::dotted, "a dotted number");
                case "ip" -> checkAddress(pattern, resolves);
                case "reg" -> TextArguments.checkRegex(pattern);
                case "bin" -> checkHex(pattern);
                default -> {}
            }
        }
    }

    /** A number, or two with a colon or a dash between, one of which may be missing. */
    private static void checkRange(Excerpt pattern, Function<String, OptionalLong> read, String what) {
        String text = pattern.value();
        if (OPERATORS.contains(text)) {
            return;
        }
        int colon = text.indexOf(':');
        int dash = text.indexOf('-');
        int at = colon < 0 || dash >= 0 && dash < colon ? dash : colon;
        if (at < 0) {
            if (read.apply(text).isEmpty()) {
                throw bad(
                        pattern,
                        "is neither " + what + ", nor a range such as 1:5, nor one of " + "eq, ge, gt, le, lt and ne");
            }
            return;
        }
        String low = text.substring(0, at);
        String high = text.substring(at + 1);
        OptionalLong least = read.apply(low);
        OptionalLong most = read.apply(high);
        boolean isRange = (low.isEmpty() || least.isPresent()) && (high.isEmpty() || most.isPresent());
        if (!isRange || text.length() == 1) {
            throw bad(pattern, "is no range of which each end is " + what);
        }
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            throw bad(pattern, "is a range that runs backwards");
        }
    }

    private static OptionalLong whole(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(text.equals("-") ? 0 : Long.parseLong(text));
    }

    /** A version such as 3.1: two parts of 16 bits. */
    private static OptionalLong dotted(String text) {
        int dot = text.indexOf('.');
        OptionalLong major = whole(dot < 0 ? text : text.substring(0, dot));
        OptionalLong minor = dot < 0 ? OptionalLong.of(0) : whole(text.substring(dot + 1));
        boolean fits = major.isPresent()
                && minor.isPresent()
                && major.getAsLong() <= HIGHEST_PART
                && minor.getAsLong() <= HIGHEST_PART;
        return fits ? OptionalLong.of((major.getAsLong() << 16) + minor.getAsLong()) : OptionalLong.empty();
    }

    private static void checkAddress(Excerpt pattern, boolean resolves) {
        if (Networks.family(pattern.value(), resolves) == Networks.Family.NONE) {
            throw bad(pattern, "is not an IPv4 or IPv6 address with an optional mask");
        }
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
