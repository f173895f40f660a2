package io.haproof.emulator.world;

import java.util.SplittableRandom;
import java.util.UUID;

/** Ids and passwords that look drawn by chance and are the same in every run. */
final class Ids {

    private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int PASSWORD_LENGTH = 17;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final long seed;
    private int drawn;

    /**
     * A source of ids.
     *
     * @param seed the same seed gives the same ids
     * @param drawn how many are taken already
     */
    Ids(long seed, int drawn) {
        this.seed = seed;
        this.drawn = drawn;
    }

    int drawn() {
        return drawn;
    }

    String uuid() {
        SplittableRandom random = next();
        long high = random.nextLong() & ~0xF000L | VERSION_4;
        long low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low).toString();
    }

    String password() {
        SplittableRandom random = next();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    private SplittableRandom next() {
        drawn++;
        return new SplittableRandom(seed + STEP * drawn);
    }
}
