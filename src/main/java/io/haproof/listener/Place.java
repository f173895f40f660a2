package io.haproof.listener;

import io.haproof.text.Span;

/**
 * A value of a document with the way to it.
 *
 * @param path the way
 * @param value the value
 */
public record Place(Path path, Value value) {

    public Span span() {
        return value.span();
    }
}
