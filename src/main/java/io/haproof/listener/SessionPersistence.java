package io.haproof.listener;

/**
 * How a listener keeps a client at a server: with a cookie.
 *
 * @param key the name of the cookie
 * @param mode {@link #CACHEABLE}, {@link #SEEN} or {@link #UNSEEN}
 * @param timer how long the cookie holds
 */
public record SessionPersistence(
        @Field(meaning = "name of the cookie, once in an instance", pattern = Patterns.PERSISTENCE_KEY)
        String key,

        @Field(
                meaning = "0: cacheable; 1: not cacheable, seen by the server; 2: not cacheable, not seen",
                required = false,
                fallback = "1",
                words = {"0", "1", "2"})
        int mode,

        @Field(meaning = "how long the cookie holds", required = false)
        PersistenceTimer timer) {

    /** The mode in which answers that set the cookie may be cached (API document, table of action 13). */
    public static final int CACHEABLE = 0;

    /** The mode in which they may not, and the server sees the cookie. */
    public static final int SEEN = 1;

    /** The mode in which they may not, and the server does not see the cookie. */
    public static final int UNSEEN = 2;
}
