package io.haproof.cloud;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryPolicyProperties {

    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;

    @Property
    void a_wait_is_below_its_cap_and_that_of_its_try(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int tries,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double random) {
        Duration delay = POLICY.delay(tries, Optional.empty(), random);
        assertTrue(!delay.isNegative() && delay.compareTo(POLICY.cap()) < 0);
        assertTrue(tries > 6 || delay.compareTo(POLICY.base().multipliedBy(1L << (tries - 1))) < 0);
    }
}
