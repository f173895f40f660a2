package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;

/**
 * A value that a line gives to a hole of its syntax.
 *
 * @param hole the hole, whose type says how to read the value
 * @param text the value as it stands in the text, quotes and escapes taken away
 * @param value what it was read as: a number, a time in milliseconds, an address, an expression …; the text itself
 *     where there is nothing more to know
 */
public record Argument(Hole hole, Excerpt text, Object value) {

    /** Whether it is this word that gives the value. */
    boolean isGivenBy(Word word) {
        return text.start() == word.text().start();
    }

    /** Whether it names something that stands elsewhere. */
    boolean isReference() {
        return type().equals("ref") || type().equals("ref-or-fmt") && value instanceof String;
    }

    /** The type of the hole, such as {@code time}. */
    public String type() {
        return hole.type();
    }
}
