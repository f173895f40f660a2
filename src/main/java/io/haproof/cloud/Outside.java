package io.haproof.cloud;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Everything that a client needs of the world, so that a test can be the world.
 *
 * @param transport how requests are sent
 * @param clock what time it is
 * @param nonces texts of which no two are the same
 * @param sleeper how to wait
 * @param random numbers from 0 to below 1
 * @param trace takes a line for every request and answer, without secrets
 */
public record Outside(
        Transport transport,
        Clock clock,
        Supplier<String> nonces,
        Sleeper sleeper,
        DoubleSupplier random,
        Consumer<String> trace) {

    /** The real one, with nobody looking. */
    public static Outside real() {
        return new Outside(
                HttpTransport.create(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                Sleeper.ofThreads(),
                () -> ThreadLocalRandom.current().nextDouble(),
                line -> {});
    }

    /** The same, with somebody looking. */
    public Outside withTrace(Consumer<String> other) {
        return new Outside(transport, clock, nonces, sleeper, random, other);
    }

    /** The same in another time. */
    public Outside withTime(Clock otherClock, Sleeper otherSleeper) {
        return new Outside(transport, otherClock, nonces, otherSleeper, random, trace);
    }
}
