package io.haproof.directive;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.ConverterEntry;
import io.haproof.catalogue.FetchEntry;
import io.haproof.catalogue.History;
import io.haproof.catalogue.Kind;
import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.SampleExpression;
import io.haproof.syntax.SampleExpression.Call;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a sample expression against what the version knows: its names, arguments, types, and whether it has data here. */
final class SampleCheck {

    /** The type of a sample that may be of every type. */
    static final String ANY = "any";

    /** The type of a sample of which nothing is known, since only some builds know its name. */
    static final String UNKNOWN = "";

    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private final Set<String> places;
    private final boolean isOfHttp;

    private SampleCheck(Cursor cursor, Set<String> places, boolean isOfHttp) {
        this.cursor = cursor;
        this.isOfHttp = isOfHttp;
        this.vocabulary = cursor.context().vocabulary();
        this.places = places;
    }

    /** Checks expressions that are evaluated where the line of the cursor is. */
    static SampleCheck of(Cursor cursor) {
        return of(cursor, "");
    }

    /**
     * Checks expressions as if they stood on a line of another keyword.
     *
     * @param keyword the other keyword; empty for that of the line itself
     */
    static SampleCheck of(Cursor cursor, String keyword) {
        return new SampleCheck(cursor, Places.of(cursor, keyword.isEmpty() ? cursor.keyword() : keyword), false);
    }

    /** Checks the expressions of a format; those of lines about HTTP messages are evaluated in http mode only. */
    static SampleCheck ofFormat(Cursor cursor) {
        boolean isOfHttp = cursor.context().vocabulary().dialect().httpLines().contains(cursor.keyword());
        return new SampleCheck(cursor, Places.of(cursor, cursor.keyword()), isOfHttp);
    }

    /** Checks expressions wherever they are evaluated, as those of conditions: HAProxy only warns there. */
    static SampleCheck anywhere(Cursor cursor) {
        return new SampleCheck(cursor, Set.of(), false);
    }

    /**
     * Checks an expression.
     *
     * @return the type of what it gives, or {@link #UNKNOWN}
     * @throws Misfit at the first thing that HAProxy refuses
     */
    String check(SampleExpression expression) {
        Call fetch = expression.fetch();
        boolean isMissing = fetch.name().value().isEmpty();
        return checkConverters(expression, isMissing ? ANY : checkFetch(fetch, expression));
    }

    /** Checks an expression whose name stands for a fetch of another name. */
    String check(SampleExpression expression, FetchEntry entry) {
        return checkConverters(expression, checkFetch(expression.fetch(), expression, entry));
    }

    private String checkConverters(SampleExpression expression, String fetched) {
        String type = fetched;
        for (int i = 0; i < expression.converters().size() && !type.isEmpty(); i++) {
            boolean isLast = i == expression.converters().size() - 1;
            type = checkConverter(
                    expression.converters().get(i), type, isLast ? expression.problem() : Optional.empty());
        }
        if (expression.problem().isPresent() && !type.isEmpty()) {
            throw new Misfit(malformed(expression.problem().get(), expression));
        }
        return type;
    }

    private String checkFetch(Call call, SampleExpression expression) {
        String name = call.name().value();
        Optional<FetchEntry> entry = vocabulary.fetch(name);
        if (entry.isEmpty()) {
            return unknown(
                    call.name(), Kind.FETCH, Problem.Kind.UNKNOWN_SAMPLE_FETCH, "sample fetch", vocabulary.fetches());
        }
        return checkFetch(call, expression, entry.get());
    }

    private String checkFetch(Call call, SampleExpression expression, FetchEntry entry) {
        boolean isBroken =
                expression.converters().isEmpty() && expression.problem().isPresent();
        if (!isBroken) {
            SampleArguments.check(cursor, call, entry.arguments(), entry.bare(), false);
        }
        if (entry.buildDependent()) {
            return UNKNOWN;
        }
        checkPlace(call, entry);
        if (isOfHttp) {
            ConditionUses.layer6(cursor, entry, call.span()).ifPresent(cursor::remark);
        }
        return entry.out();
    }

    private void checkPlace(Call call, FetchEntry entry) {
        if (places.isEmpty() || entry.uses().isEmpty()) {
            return;
        }
        for (String use : entry.uses()) {
            for (String place : places) {
                if (vocabulary.usableAt(use, place)) {
                    return;
                }
            }
        }
        String message = "\"" + entry.name() + "\" has no data where \"" + cursor.keyword() + "\" is evaluated";
        throw new Misfit(Problem.fatal(Problem.Kind.SAMPLE_WRONG_PHASE, call.span(), message));
    }

    private String checkConverter(Call call, String type, Optional<SampleExpression.Problem> problem) {
        String name = call.name().value();
        if (name.isEmpty()) {
            return type;
        }
        Optional<ConverterEntry> entry = vocabulary.converter(name);
        if (entry.isEmpty()) {
            return unknown(
                    call.name(), Kind.CONVERTER, Problem.Kind.UNKNOWN_CONVERTER, "converter", vocabulary.converters());
        }
        if (entry.get().buildDependent()) {
            return UNKNOWN;
        }
        boolean fits = type.equals(ANY) || vocabulary.canCast(type, entry.get().in());
        if (!fits) {
            String message =
                    "the converter \"" + name + "\" takes " + entry.get().in() + ", which cannot be made of " + type;
            throw new Misfit(Problem.fatal(Problem.Kind.SAMPLE_TYPE_MISMATCH, call.span(), message));
        }
        if (problem.isEmpty()) {
            SampleArguments.check(
                    cursor, call, entry.get().arguments(), entry.get().bare(), true);
        }
        return entry.get().out().equals("same") ? type : entry.get().out();
    }

    /** Complains of an unknown name; an empty type says that nothing more can be known. */
    private String unknown(Excerpt name, Kind kind, Problem.Kind problemKind, String what, List<String> known) {
        Optional<History> history = Catalogue.load().history(kind, name.value());
        if (name.value().startsWith("lua.")
                || history.map(History::buildDependent).orElse(false)) {
            return UNKNOWN;
        }
        Optional<Problem> otherVersion =
                history.flatMap(found -> UnknownWords.otherVersion(vocabulary, found, name.raw()));
        if (otherVersion.isPresent()) {
            throw new Misfit(otherVersion.get());
        }
        Optional<String> nearest = Suggestion.nearest(name.value(), known);
        String message = "unknown " + what + " \"" + name.value() + '"'
                + nearest.map(Suggestion::question).orElse("");
        Problem problem = Problem.fatal(problemKind, name.raw(), message);
        throw new Misfit(problem.suggesting(nearest, name.raw()));
    }

    private static Problem malformed(SampleExpression.Problem problem, SampleExpression expression) {
        String message = switch (problem.kind()) {
            case FETCH_MISSING -> "there is no sample fetch; expected one such as req.hdr(host)";
            case CONVERTER_MISSING -> "there is no converter behind the comma";
            case PARENTHESIS_MISSING -> "the arguments are not closed; expected a \")\"";
            case QUOTE_OPEN -> "a quote within the arguments is not closed";
            case COMMA_MISSING -> "only a comma and a converter may follow here";
        };
        Excerpt name = expression.fetch().name();
        Problem.Kind kind = problem.kind() == SampleExpression.Kind.FETCH_MISSING
                ? Problem.Kind.UNKNOWN_SAMPLE_FETCH
                : Problem.Kind.BAD_SAMPLE_ARGUMENT;
        return Problem.fatal(kind, problem.span().isEmpty() ? name.raw() : problem.span(), message);
    }
}
