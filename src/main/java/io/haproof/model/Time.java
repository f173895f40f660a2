package io.haproof.model;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a line gives it.
 *
 * @param count how many
 * @param unit of what: {@code us}, {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}
 */
public record Time(BigInteger count, String unit) {

    private static final Map<String, Long> MICROSECONDS = Map.of(
            "us", 1L, "ms", 1_000L, "s", 1_000_000L, "m", 60_000_000L, "h", 3_600_000_000L, "d", 86_400_000_000L);
    private static final Pattern FORM = Pattern.compile("([0-9]*)(us|ms|s|m|h|d)?.*", Pattern.DOTALL);

    /**
     * Reads a time that HAProxy accepts; characters behind the unit are dropped, as it does.
     *
     * @param unit what a number without a unit counts
     */
    public static Time of(String word, String unit) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new IllegalStateException("the pattern fits any text");
        }
        String digits = form.group(1);
        String written = form.group(2);
        BigInteger count = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
        return new Time(count, written == null ? unit : written);
    }

    /** The time in another unit, rounded up as HAProxy does. */
    public BigInteger in(String other) {
        BigInteger divisor = micros(other);
        return micros().add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }

    /** Whether it is a whole number of another unit. */
    public boolean isWhole(String other) {
        return micros().mod(micros(other)).signum() == 0;
    }

    private BigInteger micros() {
        return count.multiply(micros(unit));
    }

    private static BigInteger micros(String unit) {
        return BigInteger.valueOf(MICROSECONDS.getOrDefault(unit, 1L));
    }
}
