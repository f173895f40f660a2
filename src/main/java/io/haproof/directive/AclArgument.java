package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;

/** What follows the name on an {@code acl} line: criterion, flags, patterns. */
final class AclArgument implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        throw new IllegalStateException("an ACL is not part of a word");
    }

    @Override
    public void read(Cursor cursor, Hole hole) {
        if (cursor.atEnd()) {
            throw cursor.missing(describe(hole));
        }
        Excerpt first = cursor.peek().text();
        var acl = AclCheck.check(cursor, cursor.texts(), cursor.index(), first.raw());
        cursor.moveTo(cursor.words().size());
        cursor.bind(hole, first, acl);
    }

    @Override
    public String describe(Hole hole) {
        return "a criterion such as path_beg, and what to match it with";
    }
}
