package io.haproof.listener;

/**
 * How a listener keeps a client at a server: with a cookie.
 *
 * @param key the name of the cookie
 * @param mode 0: the answer may be cached; 1: it may not, and the server sees the cookie; 2: it may not, and the server does
 *     not see the cookie
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
        PersistenceTimer timer) {}
