package io.haproof.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;

    @Test
    void the_service_is_not_asked_earlier_than_it_wants() {
        assertEquals(Duration.ofMinutes(5), POLICY.delay(1, Optional.of(Duration.ofMinutes(5)), 0.9));
        assertEquals(Duration.ofMillis(450), POLICY.delay(1, Optional.of(Duration.ZERO), 0.9));
    }

    @Test
    void times_to_come_back_are_seconds_or_dates() {
        assertEquals(Optional.of(Duration.ofSeconds(121)), RetryPolicy.retryAfter(" 121 ", NOW));
        assertEquals(Optional.of(Duration.ofSeconds(55)), RetryPolicy.retryAfter("Fri, 02 Jan 2026 03:05:00 GMT", NOW));
        assertEquals(Optional.of(Duration.ZERO), RetryPolicy.retryAfter("Fri, 02 Jan 2026 03:00:00 GMT", NOW));
        assertEquals(Optional.empty(), RetryPolicy.retryAfter("-1", NOW));
        assertEquals(Optional.empty(), RetryPolicy.retryAfter("99999999999999999999", NOW));
        assertEquals(Optional.empty(), RetryPolicy.retryAfter("soon", NOW));
    }

    @Test
    void senseless_policies_are_refused() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, second, second, second, second));
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(1, second, second, Duration.ZERO, second));
    }
}
