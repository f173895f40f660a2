package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import java.util.List;

/**
 * What the detail of a number, size or time says: {@code s;0..100;warn=1..99;wrap32}.
 *
 * @param unit the default unit of a time
 * @param accepted the values that HAProxy takes
 * @param warned the values, written without a unit, that it takes with a warning
 * @param wraps whether only the lower 32 bits count
 */
record NumberSpec(String unit, Ranges accepted, Ranges warned, boolean wraps) {

    private static final Ranges NONE = new Ranges("", List.of());

    static NumberSpec of(Hole hole) {
        String unit = "ms";
        Ranges accepted = Ranges.ANY;
        Ranges warned = NONE;
        boolean wraps = false;
        for (String field : hole.fields()) {
            if (field.startsWith("warn=")) {
                warned = Ranges.parse(field.substring(5));
            } else if (field.equals("wrap32")) {
                wraps = true;
            } else if (!field.isEmpty() && Character.isLetter(field.charAt(0))) {
                unit = field;
            } else {
                accepted = Ranges.parse(field);
            }
        }
        return new NumberSpec(unit, accepted, warned, wraps);
    }
}
