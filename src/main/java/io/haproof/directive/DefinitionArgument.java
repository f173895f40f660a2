package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.Locale;
import java.util.Set;

/** The name of something that a line defines. */
final class DefinitionArgument implements ArgumentType {

    /** What is called by names of the usual characters; the names of other things are free. */
    private static final Set<String> RESTRICTED =
            Set.of("acl", "server", "server-prefix", "peer", "nameserver", "group");

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        if (RESTRICTED.contains(hole.detail())) {
            TextArguments.checkName(text, "the name of the " + hole.detail().replace('-', ' '));
        }
        boolean isReserved = cursor.context()
                .vocabulary()
                .enumeration("reserved-" + hole.detail())
                .map(reserved -> reserved.accepted().contains(text.value().toLowerCase(Locale.ROOT)))
                .orElse(false);
        if (isReserved) {
            String message = "\"" + text + "\" means something else where a name is used; expected another one";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        cursor.bind(hole, text, text.value());
    }

    @Override
    public String describe(Hole hole) {
        return "a name for the " + hole.detail().replace('-', ' ');
    }
}
