package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Related;
import io.haproof.listener.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a document has held so far, to tell what comes again.
 *
 * @param first where each value stands first
 */
record Seen(Map<Object, Place> first) {

    Seen() {
        this(new HashMap<>());
    }

    /**
     * Reports a value that was there before.
     *
     * @param key what makes values the same
     * @param message what is wrong then
     */
    void check(Object key, Place place, DocumentContext context, String message) {
        Optional<Place> before = Optional.ofNullable(first.putIfAbsent(key, place));
        before.ifPresent(other -> context.report(
                context.finding(place, message).withRelated(new Related("first used here", other.anchor()))));
    }
}
