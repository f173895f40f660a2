package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The name of something that a line defines. */
final class DefinitionArgument implements ArgumentType {

    /** What is called by names of the usual characters; the names of other things are free. */
    private static final Set<String> RESTRICTED =
            Set.of("acl", "server", "server-prefix", "peer", "nameserver", "group");

    /** What HAProxy takes from the first line of a name, without looking at what stands behind the name in a second one. */
    private static final Set<String> FIRST_COUNTS = Set.of("group", "user");

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
        Optional<Directive> first = namesake(cursor, text);
        if (hole.detail().equals("nameserver") && first.isPresent()) {
            String message = "\"" + text + "\" is the name of another " + cursor.keyword() + " in "
                    + cursor.context().section().title();
            throw new Misfit(duplicate(text, message, first.get()));
        }
        cursor.bind(hole, text, text.value());
        if (FIRST_COUNTS.contains(hole.detail()) && first.isPresent()) {
            String message = "there is a " + cursor.keyword() + " \"" + text + "\" above, so the line does nothing";
            cursor.remark(duplicate(text, message, first.get()).as(Problem.Gravity.WARNING));
            cursor.giveUp();
        }
    }

    private static Problem duplicate(Excerpt name, String message, Directive first) {
        return Problem.fatal(Kind.DUPLICATE_DIRECTIVE, name.raw(), message)
                .seeAlso("defined here", first.line().wordsSpan());
    }

    /** The line of the section that defines something of the same kind and name. */
    private static Optional<Directive> namesake(Cursor cursor, Excerpt name) {
        return cursor.context().section().directives().stream()
                .filter(other -> other.keyword().equals(cursor.keyword())
                        && other.isCertain()
                        && other.words().size() > 1
                        && other.words().get(1).is(name.value()))
                .findFirst();
    }

    @Override
    public String describe(Hole hole) {
        return "a name for the " + hole.detail().replace('-', ' ');
    }
}
