package io.haproof.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to go on, for tests that must not wait. Thread-safe. */
public final class VirtualTime extends Clock {

    private volatile Instant now;

    /** A clock that shows a time. */
    public VirtualTime(Instant start) {
        this.now = start;
    }

    /** Goes on by some time. */
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
