package io.haproof.directive;

import io.haproof.catalogue.AclKeyword;
import io.haproof.catalogue.FetchEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.AclExpression;
import io.haproof.syntax.Condition;
import io.haproof.syntax.Condition.AnonymousAcl;
import io.haproof.syntax.Condition.NamedAcl;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the data that a condition asks for: whether it is there when the line is evaluated. The uses of all its fetches are
 * bound as an argument of the type {@code asked}.
 */
final class ConditionUses implements Condition.Test.Visitor<Boolean> {

    private static final String LAYER_6 = "l6-sample-in-http";
    private static final Hole ASKED = new Hole("asked", "");
    private static final Set<String> OF_LAYER_6 = Set.of("L6REQ", "L6RES");

    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private final Set<String> places;
    private final Set<String> asked = new HashSet<>();
    private boolean isRemarked;
    private boolean isOfLayer6;

    private ConditionUses(Cursor cursor) {
        this.cursor = cursor;
        this.vocabulary = cursor.context().vocabulary();
        LineContext context = cursor.context();
        this.places =
                vocabulary.placesOf(cursor.keyword().replace(' ', '-'), context.isFrontend(), context.isBackend());
    }

    /** Warns of the first data that is never there, and of data that is never there in http mode. */
    static void check(Cursor cursor, Condition condition) {
        ConditionUses uses = new ConditionUses(cursor);
        for (Condition.Alternative alternative : condition.alternatives()) {
            alternative.terms().forEach(term -> term.test().accept(uses));
        }
        cursor.bind(ASKED, condition.keyword(), Set.copyOf(uses.asked));
        boolean isWarned = vocabulary(cursor).dialect().layer6Conditions().contains(cursor.keyword());
        if (uses.isOfLayer6 && isWarned) {
            String message = "the condition asks for data below HTTP, of which there is none in http mode";
            cursor.keepForLater(layer6(condition.keyword().raw(), message), LateProblem.Use.HTTP);
        }
    }

    private static Vocabulary vocabulary(Cursor cursor) {
        return cursor.context().vocabulary();
    }

    /** Whether a fetch is about the bytes of a connection, of which there are none where HTTP messages are read. */
    static boolean isOfLayer6(FetchEntry fetch) {
        return fetch.uses().stream().anyMatch(OF_LAYER_6::contains);
    }

    /** Warns of such a fetch in a format, if the version does. */
    static Optional<Problem> layer6(Cursor cursor, FetchEntry fetch, Span place) {
        String message = "\"" + fetch.name() + "\" is about data below HTTP, of which there is none in http mode";
        return isOfLayer6(fetch)
                ? layer6(place, message).judged(vocabulary(cursor).dialect().whole(LAYER_6))
                : Optional.empty();
    }

    private static Problem layer6(Span place, String message) {
        return Problem.warning(Kind.LAYER_6_SAMPLE, place, message);
    }

    @Override
    public Boolean named(NamedAcl acl) {
        String name = acl.name().value();
        List<FetchEntry> fetches = declared(name);
        if (fetches.isEmpty()) {
            vocabulary.predefinedAcl(name).flatMap(this::predefined).ifPresent(fetches::add);
        }
        fetches.forEach(fetch -> look(fetch, acl.name().raw()));
        return true;
    }

    private List<FetchEntry> declared(String name) {
        List<FetchEntry> fetches = new ArrayList<>();
        for (String criterion : cursor.context().section().criteria(name)) {
            fetch(criterion).ifPresent(fetches::add);
        }
        return fetches;
    }

    private Optional<FetchEntry> predefined(String text) {
        return fetch(text.substring(0, (text + ' ').indexOf(' ')).replaceFirst("\\(.*", ""));
    }

    @Override
    public Boolean anonymous(AnonymousAcl acl) {
        fetch(criterion(cursor.context().languages().acl(acl.words(), 0))).ifPresent(fetch -> look(fetch, acl.span()));
        return true;
    }

    /** The word by which an ACL names what it looks at, without arguments. */
    static String criterion(AclExpression acl) {
        return acl.asKeyword().fetch().name().value();
    }

    private Optional<FetchEntry> fetch(String criterion) {
        String name = vocabulary.aclKeyword(criterion).map(AclKeyword::fetch).orElse(criterion);
        return vocabulary.fetch(name).filter(fetch -> !fetch.buildDependent());
    }

    private boolean isThere(FetchEntry fetch) {
        boolean isThere = places.isEmpty() || fetch.uses().isEmpty();
        for (String use : fetch.uses()) {
            for (String place : places) {
                isThere |= vocabulary.usableAt(use, place);
            }
        }
        return isThere;
    }

    private void look(FetchEntry fetch, Span place) {
        asked.addAll(fetch.uses());
        isOfLayer6 |= isOfLayer6(fetch);
        if (!isThere(fetch) && !isRemarked) {
            isRemarked = true;
            String message = "\"" + fetch.name() + "\" has no data where \"" + cursor.keyword()
                    + "\" is evaluated, so the condition never holds as meant";
            cursor.judge(
                    Problem.fatal(Kind.CONDITION_WRONG_PHASE, place, message),
                    vocabulary.dialect().strictConditions().contains(cursor.keyword())
                            ? Verdict.REFUSED
                            : Verdict.WARNED);
        }
    }
}
