package io.haproof.listener;

import java.util.Optional;

/**
 * The way from the root of a document to a value: {@code HttpListeners[0].BackendServer[1].Weight}.
 *
 * @param parent the way to what holds the value; nothing for the root
 * @param step the last step as it is written: {@code Weight}, {@code [1]}; empty for the root
 */
public record Path(Optional<Path> parent, String step) {

    /** The root, written as nothing. */
    public static final Path ROOT = new Path(Optional.empty(), "");

    /** The way to a field. */
    public Path field(String name) {
        return new Path(Optional.of(this), name);
    }

    /** The way to an item of a list, counted from 0. */
    public Path item(int index) {
        return new Path(Optional.of(this), "[" + index + ']');
    }

    @Override
    public String toString() {
        String before = parent.map(Path::toString).orElse("");
        boolean needsDot = !before.isEmpty() && !step.startsWith("[");
        return before + (needsDot ? "." : "") + step;
    }
}
