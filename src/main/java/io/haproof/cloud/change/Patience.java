package io.haproof.cloud.change;

import java.time.Duration;

/**
 * How long to look whether a change is done.
 *
 * @param limit how long in all
 * @param pause how long between two looks
 */
public record Patience(Duration limit, Duration pause) {

    /** Five minutes, every five seconds. */
    public static final Patience DEFAULT = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(5));

    public Patience {
        if (limit.isNegative() || pause.toMillis() < 1) {
            throw new IllegalArgumentException("expected times that are not negative, and a pause");
        }
    }
}
