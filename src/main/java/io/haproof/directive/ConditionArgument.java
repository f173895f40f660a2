package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Condition;
import io.haproof.syntax.Condition.AnonymousAcl;
import io.haproof.syntax.Condition.NamedAcl;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;

/** A condition, {@code if} or {@code unless} and everything behind it. */
final class ConditionArgument implements ArgumentType {

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        throw new IllegalStateException("a condition is not part of a word");
    }

    @Override
    public boolean canBegin(Word word, Hole hole) {
        return word.is("if") || word.is("unless");
    }

    @Override
    public void read(Cursor cursor, Hole hole) {
        if (cursor.atEnd()) {
            throw cursor.missing(describe(hole));
        }
        Word first = cursor.peek();
        Condition condition = cursor.context().languages().condition(cursor.texts(), cursor.index());
        if (condition.problem().isPresent() && condition.problem().get().kind() == Condition.Kind.KEYWORD_MISSING) {
            String message = "\"" + first + "\" stands where \"" + cursor.subject() + "\" expects \"if\" or \"unless\"";
            throw new Misfit(Problem.fatal(Kind.MISSING_IF, first.span(), message));
        }
        for (Condition.Alternative alternative : condition.alternatives()) {
            for (Condition.Term term : alternative.terms()) {
                term.test().accept(new TestCheck(cursor));
            }
        }
        if (condition.problem().isPresent()) {
            String message = "the brace is not closed; expected a \"}\" with blanks around it";
            throw new Misfit(
                    Problem.fatal(Kind.BAD_CONDITION, condition.problem().get().span(), message));
        }
        ConditionUses.check(cursor, condition);
        cursor.moveTo(cursor.words().size());
        cursor.bind(hole, first.text(), condition);
    }

    @Override
    public String describe(Hole hole) {
        return "a condition (\"if\" or \"unless\" …)";
    }

    /** Checks one term of a condition. */
    private record TestCheck(Cursor cursor) implements Condition.Test.Visitor<Boolean> {

        @Override
        public Boolean named(NamedAcl acl) {
            String name = acl.name().value();
            LineContext context = cursor.context();
            if (context.section().declares(name)
                    || context.vocabulary().predefinedAcl(name).isPresent()) {
                return true;
            }
            throw new Misfit(Problem.fatal(Kind.UNDEFINED_ACL, acl.name().raw(), explain(name)));
        }

        private String explain(String name) {
            String message = "no ACL \"" + name + "\" is declared above in "
                    + cursor.context().section().title();
            return switch (name) {
                case "and", "&&" -> message + "; ACLs in a row are combined by \"and\" without a word";
                case "not" -> message + "; expected \"!\" for a negation";
                default ->
                    Suggestion.nearest(name, cursor.context().section().acls())
                            .map(near -> message + Suggestion.question(near))
                            .orElse(message);
            };
        }

        @Override
        public Boolean anonymous(AnonymousAcl acl) {
            AclCheck.check(cursor, acl.words(), 0, acl.span());
            return true;
        }
    }
}
