package io.haproof.emulator.world;

import java.time.Duration;

/**
 * How long a change takes until it has an effect: as long as an instance is read some times more, and some time has passed. Both
 * must be over.
 *
 * @param reads how many answers still show the instance as it was
 * @param time how long it takes on the clock of the emulator
 */
public record Settling(int reads, Duration time) {

    /** A change has its effect before the next request is answered. */
    public static final Settling AT_ONCE = new Settling(0, Duration.ZERO);

    public Settling {
        if (reads < 0 || time.isNegative()) {
            throw new IllegalArgumentException("a change cannot take less than nothing");
        }
    }

    /** The next answers show the instance as it was, whatever the clock says. */
    public static Settling afterReads(int reads) {
        return new Settling(reads, Duration.ZERO);
    }

    /** The change takes some time, however often the instance is read. */
    public static Settling after(Duration time) {
        return new Settling(0, time);
    }
}
