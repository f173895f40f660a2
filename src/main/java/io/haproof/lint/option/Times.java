package io.haproof.lint.option;

import io.haproof.listener.document.PlainValues;
import io.haproof.listener.document.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as HAProxy writes them, always with their unit: {@code 500ms}, {@code 30s}, {@code 1h}. */
public final class Times {

    private static final String FORM = "([1-9][0-9]{0,8})(ms|s|m|h|d)";
    private static final Pattern TIME = Pattern.compile(FORM);
    private static final String EXPECTED = "a time with its unit, such as 500ms, 30s, 5m, 1h or 1d";
    private static final Map<String, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", Duration.ofDays(1));
        UNITS.put("h", Duration.ofHours(1));
        UNITS.put("m", Duration.ofMinutes(1));
        UNITS.put("s", Duration.ofSeconds(1));
        UNITS.put("ms", Duration.ofMillis(1));
    }

    private Times() {}

    /** A time that is not 0. */
    public static OptionType<Duration> type() {
        return OptionType.of(
                EXPECTED, PlainValues.object("type", "string", "pattern", "^" + FORM + "$"), Times::read, Times::text);
    }

    private static Duration read(Value value) throws Misfit {
        if (value instanceof Value.Scalar scalar) {
            Matcher time = TIME.matcher(scalar.text());
            if (time.matches()) {
                return UNITS.getOrDefault(time.group(2), Duration.ZERO).multipliedBy(Long.parseLong(time.group(1)));
            }
        }
        throw OptionType.misfit(value, EXPECTED);
    }

    /** The time in the largest unit of which it is a whole number. */
    public static String text(Duration time) {
        for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
            if (time.toMillis() % unit.getValue().toMillis() == 0) {
                return time.toMillis() / unit.getValue().toMillis() + unit.getKey();
            }
        }
        throw new IllegalArgumentException("shorter than a millisecond: " + time);
    }
}
