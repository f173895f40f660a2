package io.haproof.cloud;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Sleeper {

    /** Waits that long. */
    void sleep(Duration time) throws InterruptedException;

    /** Holds the calling thread. */
    static Sleeper ofThreads() {
        return time -> Thread.sleep(time.toMillis());
    }
}
