package io.haproof.directive;

import java.util.ArrayList;
import java.util.List;

/**
 * A union of whole numbers as the catalogue writes it: {@code 0..256}, {@code 1..}, {@code ..-1,1..}, {@code 0,101..}.
 *
 * @param text the notation
 * @param parts the intervals, both ends inclusive
 */
record Ranges(String text, List<Interval> parts) {

    record Interval(long low, long high) {}

    static final Ranges ANY = new Ranges("", List.of(new Interval(Long.MIN_VALUE, Long.MAX_VALUE)));

    /** Reads the notation; an empty one or {@code ..} allows everything. */
    static Ranges parse(String text) {
        if (text.isEmpty() || text.equals("..")) {
            return ANY;
        }
        List<Interval> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int dots = part.indexOf("..");
            if (dots < 0) {
                parts.add(new Interval(Long.parseLong(part.strip()), Long.parseLong(part.strip())));
            } else {
                String low = part.substring(0, dots).strip();
                String high = part.substring(dots + 2).strip();
                parts.add(new Interval(
                        low.isEmpty() ? Long.MIN_VALUE : Long.parseLong(low),
                        high.isEmpty() ? Long.MAX_VALUE : Long.parseLong(high)));
            }
        }
        return new Ranges(text, List.copyOf(parts));
    }

    boolean contains(long value) {
        for (Interval part : parts) {
            if (part.low <= value && value <= part.high) {
                return true;
            }
        }
        return false;
    }

    /** The notation in words, for a message. */
    String describe() {
        StringBuilder words = new StringBuilder();
        for (Interval part : parts) {
            if (words.length() > 0) {
                words.append(" or ");
            }
            if (part.low == part.high) {
                words.append(part.low);
            } else if (part.low == Long.MIN_VALUE) {
                words.append("at most ").append(part.high);
            } else if (part.high == Long.MAX_VALUE) {
                words.append("at least ").append(part.low);
            } else {
                words.append(part.low).append(" to ").append(part.high);
            }
        }
        return words.toString();
    }
}
