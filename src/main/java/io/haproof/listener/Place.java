package io.haproof.listener;

import io.haproof.listener.document.Value;
import io.haproof.text.Span;

/**
 * A value of a document with the way to it.
 *
 * @param path the way
 * @param value the value
 */
public record Place(FieldPath path, Value value) {

    public Span span() {
        return value.span();
    }

    /**
     * What stands for the value where a reader looks: of an object its first character or, in YAML without braces, its first
     * name; of a list in brackets its first character; of anything else all of it.
     */
    public Span anchor() {
        if (value instanceof Value.Fields fields && !fields.members().isEmpty()) {
            Span name = fields.members().get(0).nameSpan();
            return name.start() == span().start() ? name : new Span(span().start(), span().start() + 1);
        }
        boolean isLong = value instanceof Value.Items && span().length() > 2;
        return isLong ? new Span(span().start(), span().start() + 1) : span();
    }
}
