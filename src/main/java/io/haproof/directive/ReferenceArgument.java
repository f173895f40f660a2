package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Excerpt;

/**
 * The name of something that stands elsewhere. Only an ACL must stand above its use; it may have an exclamation mark in
 * front. All other names are looked up once the whole text is known.
 */
final class ReferenceArgument implements ArgumentType {

    private static final String LIST = ",list";

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        if (hole.detail().equals("acl")) {
            String name = text.value().startsWith("!") ? text.value().substring(1) : text.value();
            LineContext context = cursor.context();
            boolean isKnown = context.section().declares(name)
                    || context.vocabulary().predefinedAcl(name).isPresent();
            if (!isKnown) {
                String message = "no ACL \"" + name + "\" is declared above in "
                        + context.section().title();
                throw new Misfit(Problem.fatal(Kind.UNDEFINED_ACL, text.raw(), message));
            }
        }
        if (hole.detail().endsWith(LIST)) {
            Hole one = new Hole(
                    hole.type(), hole.detail().substring(0, hole.detail().length() - LIST.length()));
            ListArguments.split(text).stream()
                    .filter(name -> !name.value().isEmpty())
                    .forEach(name -> cursor.bind(one, name, name.value()));
            return;
        }
        cursor.bind(hole, text, text.value());
    }

    @Override
    public String describe(Hole hole) {
        return "the name of a " + hole.detail();
    }
}
