package io.haproof.listener;

/**
 * How long a cookie keeps a client at a server.
 *
 * @param maxIdle seconds that a client may stay away; 0 is unset
 * @param maxLife seconds after which it ends; 0 is unset, else more than {@code maxIdle}
 */
public record PersistenceTimer(
        @Field(
                meaning = "seconds that a client may stay away; 0 is unset",
                fallback = "0",
                min = 0,
                max = PersistenceTimer.LONGEST)
        int maxIdle,

        @Field(
                meaning = "seconds after which it ends; 0 is unset, else more than MaxIdle",
                fallback = "0",
                min = 0,
                max = PersistenceTimer.LONGEST)
        int maxLife) {

    /** The longest time, in seconds, that either may be. */
    public static final int LONGEST = 7200;

    /** Without any limit. */
    public static final PersistenceTimer UNSET = new PersistenceTimer(0, 0);
}
