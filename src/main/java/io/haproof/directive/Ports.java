package io.haproof.directive;

import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.text.Excerpt;
import java.util.Set;

/** The port of an address, as much of it as the target version checks. */
final class Ports {

    private static final int HIGHEST = 65535;

    private Ports() {}

    /**
     * Checks what stands behind the colon.
     *
     * @param style how carefully the version looks
     * @param forms what the place allows beside a port: {@code noport} (it may be missing), {@code range}, {@code portoffset}
     */
    static void check(Address address, boolean hasPort, Set<String> forms, Excerpt text, Style style) {
        String port = address.port();
        boolean isMandatory = !forms.contains("noport");
        if (!hasPort || port.isEmpty()) {
            if (isMandatory) {
                String message =
                        "the address \"" + text + "\" has no port; expected one from 1 to 65535 behind a colon";
                throw new Misfit(Problem.fatal(Kind.BAD_PORT, text.raw(), message));
            }
            return;
        }
        char first = port.charAt(0);
        boolean isOffset = first == '+' || first == '-';
        if (!isOffset && (first < '0' || first > '9')) {
            throw bad(text, "\"" + port + "\" is not a port; expected a number from 1 to 65535");
        }
        if (isOffset && isMandatory && style == Style.LENIENT
                || isOffset && !forms.contains("portoffset") && style != Style.LENIENT) {
            throw bad(text, "an offset of the client's port cannot be used here");
        }
        checkNumbers(isOffset ? port.substring(1) : port, isOffset, isMandatory, forms, text, style);
    }

    private static void checkNumbers(
            String numbers, boolean isOffset, boolean isMandatory, Set<String> forms, Excerpt text, Style style) {
        int dash = isOffset ? -1 : numbers.indexOf('-');
        boolean isRange = dash >= 0 && !forms.contains("range");
        if (isRange && style != Style.LENIENT) {
            throw bad(text, "a range of ports cannot be used here");
        }
        long low = number(dash < 0 ? numbers : numbers.substring(0, dash), text, style);
        long high = dash < 0 ? low : number(numbers.substring(dash + 1), text, style);
        if (isRange && low != high && low != 0 && high != 0) {
            throw bad(text, "a range of ports cannot be used here");
        }
        if (isOffset || style == Style.LENIENT && !isMandatory) {
            return;
        }
        long least = isMandatory ? 1 : 0;
        if (low < least || low > HIGHEST || high < least || high > HIGHEST) {
            throw bad(text, "the port \"" + numbers + "\" is out of range; expected " + least + " to " + HIGHEST);
        }
        if (low > high && style != Style.LENIENT) {
            throw bad(text, "the range of ports \"" + numbers + "\" runs backwards");
        }
    }

    private static long number(String digits, Excerpt text, Style style) {
        NumberFormat.Reading reading = NumberFormat.LENIENT.read(digits);
        if (style == Style.STRICT && (reading.end() == 0 && !digits.isEmpty() || reading.end() < digits.length())) {
            throw bad(text, '"' + digits + "\" is not a port; expected digits only");
        }
        return reading.value().bitLength() < Integer.SIZE
                ? reading.value().longValue()
                : reading.value().intValue();
    }

    private static Misfit bad(Excerpt text, String message) {
        return new Misfit(Problem.fatal(Kind.BAD_PORT, text.raw(), message));
    }

    /** How carefully a version looks at ports; the enumeration {@code port-checks} of the catalogue says which. */
    enum Style {
        LENIENT,
        CHECKED,
        STRICT;

        static Style of(Vocabulary vocabulary) {
            if (vocabulary.isListed("port-checks", "digits")) {
                return STRICT;
            }
            return vocabulary.isListed("port-checks", "range") ? CHECKED : LENIENT;
        }
    }
}
