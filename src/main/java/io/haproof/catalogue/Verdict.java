package io.haproof.catalogue;

/** What HAProxy does with something. */
public enum Verdict {
    /** Takes it without a word. */
    ACCEPTED,
    /** Takes it, with a warning. */
    WARNED,
    /** Reads it and warns: it has no effect. */
    IGNORED,
    /** Passes over it unread, with a warning. */
    SKIPPED,
    /** Prints an alert and starts all the same. */
    ALERTED,
    /** Refuses it, and with it the whole configuration. */
    REFUSED;

    /** Says whether HAProxy starts all the same. */
    public boolean starts() {
        return this != REFUSED;
    }
}
