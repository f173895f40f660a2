package io.haproof.cloud;

import java.time.Duration;
import java.util.Optional;

/** One try that failed, and whether another is safe. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final CloudException error;
    private final boolean isRepeatable;
    private final transient Optional<Duration> wait;

    private Failure(CloudException error, boolean isRepeatable, Optional<Duration> wait) {
        super(error);
        this.error = error;
        this.isRepeatable = isRepeatable;
        this.wait = wait;
    }

    static Failure last(CloudException error) {
        return new Failure(error, false, Optional.empty());
    }

    /** @param wait how long the service asks to wait */
    static Failure repeatable(CloudException error, Optional<Duration> wait) {
        return new Failure(error, true, wait);
    }

    CloudException error() {
        return error;
    }

    boolean isRepeatable() {
        return isRepeatable;
    }

    Optional<Duration> retryAfter() {
        return wait;
    }
}
