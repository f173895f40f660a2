package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;

/** How the value of a hole is read from a line. */
@FunctionalInterface
interface ArgumentType {

    /**
     * Reads a value that is one word or a part of one, and binds it.
     *
     * @throws Misfit if HAProxy refuses it
     */
    void check(Cursor cursor, Hole hole, Excerpt text);

    /**
     * Reads a value from the words at the cursor, and moves it behind them; most values are one word. A word of which
     * nothing is known fits.
     */
    default void read(Cursor cursor, Hole hole) {
        if (cursor.atEnd()) {
            throw cursor.missing(describe(hole));
        }
        Word word = cursor.next();
        try {
            check(cursor, hole, word.text());
        } catch (Misfit misfit) {
            if (!word.isOpen()) {
                throw misfit;
            }
        }
    }

    /** Whether a value of this type can begin with this word, where it may as well be left out. */
    default boolean canBegin(Word word, Hole hole) {
        return true;
    }

    /** Whether a word looks like a value of this type rather than of another. */
    default boolean looksLike(Word word) {
        return true;
    }

    /** Whether no word at all will do. */
    default boolean canBeAbsent() {
        return false;
    }

    /** What is expected, for a message. */
    default String describe(Hole hole) {
        return "a value (" + hole.type().replace('-', ' ') + ")";
    }
}
