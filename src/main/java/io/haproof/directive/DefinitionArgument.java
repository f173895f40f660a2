package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.Set;

/** The name of something that a line defines. */
final class DefinitionArgument implements ArgumentType {

    /** What is called by names of the usual characters; the names of other things are free. */
    private static final Set<String> RESTRICTED = Set.of("acl", "server", "server-prefix", "peer", "nameserver");

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        if (RESTRICTED.contains(hole.detail())) {
            TextArguments.checkName(text, "the name of the " + hole.detail().replace('-', ' '));
        }
        cursor.bind(hole, text, text.value());
    }

    @Override
    public String describe(Hole hole) {
        return "a name for the " + hole.detail().replace('-', ' ');
    }
}
