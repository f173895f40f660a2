package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;

/** All the words that are left, whatever they are. */
final class RestArgument implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        cursor.bind(hole, text, text.value());
    }

    @Override
    public void read(Cursor cursor, Hole hole) {
        do {
            Word word = cursor.next(describe(hole));
            cursor.bind(hole, word.text(), word.value());
        } while (!cursor.atEnd());
    }
}
