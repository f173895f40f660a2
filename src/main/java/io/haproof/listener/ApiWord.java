package io.haproof.listener;

/** One of the words that a field of the document may hold. */
public sealed interface ApiWord permits CheckMethod, ListenerMode, Scheduler, Switch, TimeUnit {

    /** The word as the document writes it. */
    String word();
}
