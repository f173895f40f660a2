package io.haproof.directive;

import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists in one word whose elements are more than names: status codes, networks, ways to find an address, samplings. */
final class ListArguments {

    private static final Set<String> WAYS = Set.of("libc", "last", "none");
    private static final int MOST_NETWORKS = 5;
    private static final Pattern STATUS = Pattern.compile("([0-9]+)(-([0-9]*))?");
    private static final Pattern SAMPLING =
            Pattern.compile("([0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*),?:([0-9]{1,9})");

    private ListArguments() {}

    /** Splits at commas; an empty element at the end is none. */
    static List<Excerpt> split(Excerpt text) {
        List<Excerpt> parts = new ArrayList<>();
        String value = text.value();
        int from = 0;
        while (from < value.length()) {
            int comma = value.indexOf(',', from);
            int end = comma < 0 ? value.length() : comma;
            parts.add(text.sub(from, end));
            from = end + 1;
        }
        return parts;
    }

    /** Status codes and ranges of them. */
    static void statuses(Cursor cursor, Hole hole, Excerpt text) {
        for (Excerpt part : split(text)) {
            Matcher status = STATUS.matcher(part.value());
            boolean isRange = status.matches() && status.group(2) != null;
            if (!status.matches() || isRange && number(status.group(3)) < number(status.group(1))) {
                String message = '"' + part.value() + "\" is neither a status nor a range such as 200-299";
                throw new Misfit(Problem.fatal(Kind.BAD_STATUS_CODE, part.raw(), message));
            }
        }
        cursor.bind(hole, text, text.value());
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    /** Errors in the verification of a certificate: all, or numbers up to the detail and, where they are known, names. */
    static void certificateErrors(Cursor cursor, Hole hole, Excerpt text) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        boolean knowsNames = vocabulary
                .enumeration("certificate-error")
                .map(names -> !names.accepted().isEmpty())
                .orElse(false);
        long highest = Long.parseLong(hole.detail());
        for (Excerpt part : text.value().equals("all") ? List.<Excerpt>of() : split(text)) {
            String value = part.value();
            boolean isName = knowsNames && !value.matches("[0-9].*");
            NumberFormat.Reading number = NumberFormat.LENIENT.read(value);
            boolean isKnown = isName
                    ? vocabulary.isListed("certificate-error", value)
                    : number.value().signum() > 0 && number.value().compareTo(BigInteger.valueOf(highest)) <= 0;
            if (!isKnown && !(knowsNames && value.isEmpty())) {
                String message = '"' + value + "\" is no error of a certificate; expected \"all\" or numbers from 1 to "
                        + highest + (knowsNames ? " or names such as X509_V_ERR_CERT_HAS_EXPIRED" : "");
                throw new Misfit(Problem.fatal(Kind.VALUE_OUT_OF_RANGE, part.raw(), message));
            }
        }
        cursor.bind(hole, text, text.value());
    }

    /** Networks, which are not looked up by name. */
    static void networks(Cursor cursor, Hole hole, Excerpt text) {
        List<Excerpt> parts = split(text);
        for (Excerpt part : parts) {
            if (Networks.family(part.value(), false) == Networks.Family.NONE) {
                String message = '"' + part.value() + "\" is no network; expected one such as 10.0.0.0/8";
                throw new Misfit(Problem.fatal(Kind.BAD_ADDRESS, part.raw(), message));
            }
        }
        if (parts.size() > MOST_NETWORKS) {
            String message = "there can be at most " + MOST_NETWORKS + " networks";
            throw new Misfit(
                    Problem.fatal(Kind.BAD_VALUE, parts.get(MOST_NETWORKS).raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    /** How the address of a server is found at the start. */
    static void ways(Cursor cursor, Hole hole, Excerpt text) {
        boolean hasAddress = false;
        for (Excerpt part : split(text)) {
            String value = part.value();
            boolean isAddress = Hosts.isAddress(value) || Hosts.isOldIpv4(value);
            boolean isWildcard = value.isEmpty() || value.equals("*");
            if (!WAYS.contains(value) && !isAddress && !isWildcard) {
                throw new Misfit(TextArguments.unknownWord(cursor.subject(), part, List.copyOf(WAYS)));
            }
            if (isAddress && hasAddress) {
                String message = '"' + value + "\" is a second address; expected one";
                throw new Misfit(Problem.fatal(Kind.BAD_VALUE, part.raw(), message));
            }
            hasAddress |= isAddress;
        }
        cursor.bind(hole, text, text.value());
    }

    /** Which of every so many messages are sent: {@code 1,3-4:10}. */
    static void sampling(Cursor cursor, Hole hole, Excerpt text) {
        Matcher sampling = SAMPLING.matcher(text.value());
        if (!sampling.matches()) {
            throw badSampling(text, "is not a sampling such as 1:10 or 1,3-4:10");
        }
        List<long[]> ranges = new ArrayList<>();
        long size = number(sampling.group(2));
        for (String part : sampling.group(1).split(",", -1)) {
            int dash = part.indexOf('-');
            long low = number(dash < 0 ? part : part.substring(0, dash));
            long high = dash < 0 ? low : number(part.substring(dash + 1));
            if (low == 0 || dash >= 0 && high <= low) {
                throw badSampling(text, "holds \"" + part + "\", which is no range of numbers from 1 on");
            }
            for (long[] other : ranges) {
                if (low >= other[0] && low <= other[1] || high >= other[0] && high <= other[1]) {
                    throw badSampling(text, "holds ranges that overlap");
                }
            }
            if (high > size) {
                throw badSampling(text, "goes up to " + high + ", which is more than its size");
            }
            ranges.add(new long[] {low, high});
        }
        cursor.bind(hole, text, text.value());
    }

    private static Misfit badSampling(Excerpt text, String why) {
        return new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), '"' + text.value() + "\" " + why));
    }
}
