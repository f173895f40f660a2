package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.SampleExpression;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.util.List;

/** A sample expression, which may go on in the words behind the first. */
final class SampleArgument implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        SampleExpression expression = cursor.context().languages().sample(List.of(text), 0);
        SampleCheck.of(cursor, hole.detail()).check(expression);
        cursor.bind(hole, text, expression);
    }

    @Override
    public void read(Cursor cursor, Hole hole) {
        Word first = cursor.next(describe(hole));
        if (first.isOpen()) {
            return;
        }
        int index = cursor.index() - 1;
        SampleExpression expression = cursor.context().languages().sample(cursor.texts(), index);
        cursor.moveTo(Math.min(index + expression.wordCount(), cursor.words().size()));
        SampleCheck.of(cursor, hole.detail()).check(expression);
        cursor.bind(hole, first.text(), expression);
    }

    @Override
    public String describe(Hole hole) {
        return "a sample expression such as req.hdr(host)";
    }
}
