package io.haproof.listener;

import java.util.Optional;

/**
 * The way from the root of a document to a value: {@code HttpListeners[0].BackendServer[1].Weight}.
 *
 * @param parent the way to what holds the value; nothing for the root
 * @param step the last step as it is written: {@code Weight}, {@code [1]}; empty for the root
 */
public record FieldPath(Optional<FieldPath> parent, String step) {

    /** The root, written as nothing. */
    public static final FieldPath ROOT = new FieldPath(Optional.empty(), "");

    /** The way to a field. */
    public FieldPath field(String name) {
        return new FieldPath(Optional.of(this), name);
    }

    /** The way to an item of a list, counted from 0. */
    public FieldPath item(int index) {
        return new FieldPath(Optional.of(this), "[" + index + ']');
    }

    @Override
    public String toString() {
        String before = parent.map(FieldPath::toString).orElse("");
        boolean needsDot = !before.isEmpty() && !step.startsWith("[");
        return before + (needsDot ? "." : "") + step;
    }
}
