package io.haproof.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How often and how patiently a request is repeated: exponential backoff with full jitter.
 *
 * @param attempts how many tries there are at most, the first included
 * @param base the longest wait behind the first try; it doubles with each
 * @param cap the longest wait behind any try, unless the service asks for a longer one
 * @param timeout how long one try may take
 * @param deadline how long all may take, waits included
 */
public record RetryPolicy(int attempts, Duration base, Duration cap, Duration timeout, Duration deadline) {

    /** Three tries of up to a minute, two minutes in all. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            3, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMinutes(2));

    public RetryPolicy {
        if (attempts < 1 || base.isNegative() || cap.isNegative() || timeout.toMillis() < 1 || deadline.isNegative()) {
            throw new IllegalArgumentException("expected at least one attempt and times that are not negative");
        }
    }

    /** The same with one try only. */
    public RetryPolicy once() {
        return new RetryPolicy(1, base, cap, timeout, deadline);
    }

    /**
     * How long to wait behind a try that failed.
     *
     * @param tries how many there were
     * @param asked how long the service asked to wait
     * @param random a number from 0 to below 1
     */
    Duration delay(int tries, Optional<Duration> asked, double random) {
        Duration longest = base;
        for (int i = 1; i < tries && longest.compareTo(cap) < 0; i++) {
            longest = longest.multipliedBy(2);
        }
        long millis = Math.min(longest.toMillis(), cap.toMillis());
        Duration jitter = Duration.ofMillis((long) (millis * random));
        return asked.filter(wait -> wait.compareTo(jitter) > 0).orElse(jitter);
    }

    /** What a header {@code Retry-After} asks for: seconds, or a date. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return httpDate(text)
                .map(until -> Duration.between(now, until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** The time of a header that holds a date. */
    static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
