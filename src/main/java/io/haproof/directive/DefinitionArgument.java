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
                .isListed("reserved-" + hole.detail(), text.value().toLowerCase(Locale.ROOT));
        if (isReserved) {
            String message = "\"" + text + "\" means something else where a name is used; expected another one";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
        }
        if (hole.detail().equals("nameserver")) {
            checkUnique(cursor, text);
        }
        cursor.bind(hole, text, text.value());
    }

    private static void checkUnique(Cursor cursor, Excerpt name) {
        for (Directive other : cursor.context().section().directives()) {
            boolean isSame = other.keyword().equals(cursor.keyword())
                    && other.isCertain()
                    && other.words().size() > 1
                    && other.words().get(1).is(name.value());
            if (isSame) {
                String message = "\"" + name + "\" is the name of another " + cursor.keyword() + " in "
                        + cursor.context().section().title();
                throw new Misfit(Problem.fatal(Kind.DUPLICATE_DIRECTIVE, name.raw(), message)
                        .seeAlso("defined here", other.line().wordsSpan()));
            }
        }
    }

    @Override
    public String describe(Hole hole) {
        return "a name for the " + hole.detail().replace('-', ' ');
    }
}
