package io.haproof.directive;

import io.haproof.catalogue.SampleArgument;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.ArgumentStyle;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.SampleExpression.Argument;
import io.haproof.syntax.SampleExpression.Call;
import java.util.List;
import java.util.Set;

/** Checks the arguments in parentheses behind the name of a sample fetch or converter. */
final class SampleArguments {

    /** The types that an empty argument is a value of. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("string", "any");

    /** The stick table of the proxy that the line stands in, where it is meant by naming none. */
    private static final Hole OWN_TABLE = new Hole("own", "table");

    private SampleArguments() {}

    static void check(Cursor cursor, Call call, List<SampleArgument> expected, boolean bare, boolean isConverter) {
        String name = call.name().value();
        int mandatory =
                (int) expected.stream().filter(argument -> !argument.optional()).count();
        if (!call.hasParentheses()) {
            checkDefaults(cursor, call, expected, 0);
            if (mandatory > 0 && !bare) {
                throw bad(call, '"' + name + "\" needs arguments in parentheses: " + describe(expected));
            }
            return;
        }
        boolean isPlain = cursor.context().style() == ArgumentStyle.PLAIN;
        if (expected.isEmpty() && isConverter && isPlain) {
            throw bad(call, '"' + name + "\" takes no arguments, not even empty parentheses");
        }
        List<Argument> given = call.arguments();
        int count = given.size();
        while (count > 0
                && isEmpty(given.get(count - 1))
                && (count > expected.size() ? !isPlain || count == 1 : count > mandatory)) {
            count--;
        }
        if (count > expected.size()) {
            throw bad(call, '"' + name + "\" takes " + atMost(expected.size()) + ", not " + count);
        }
        for (int i = 0; i < count; i++) {
            checkOne(cursor, call, expected.get(i), given.get(i), i);
        }
        checkDefaults(cursor, call, expected, count);
        if (!isPlain && count < given.size() && given.size() <= expected.size()) {
            checkEmptyTables(cursor, call, expected.subList(count, given.size()));
        }
        boolean isCutShort =
                !given.isEmpty() && expected.stream().skip(given.size()).anyMatch(SampleArgument::own);
        if (count < mandatory || isCutShort) {
            int needed = Math.max(mandatory, given.size() + 1);
            throw bad(call, '"' + name + "\" needs " + needed + " arguments: " + describe(expected));
        }
    }

    /** An empty name of a table is that of the proxy itself, although it may be left out and then means another one. */
    private static void checkEmptyTables(Cursor cursor, Call call, List<SampleArgument> empty) {
        if (empty.stream().anyMatch(argument -> isTable(argument) && !argument.own())) {
            bindOwnTable(cursor, call);
        }
    }

    /** An argument that is left out stands for the proxy itself, which then must have the side that is asked for. */
    private static void checkDefaults(Cursor cursor, Call call, List<SampleArgument> expected, int from) {
        LineContext context = cursor.context();
        for (SampleArgument argument : expected.subList(from, expected.size())) {
            if (argument.own()) {
                bindOwnTable(cursor, call);
            }
            String side = argument.type().type().equals("ref") ? argument.type().detail() : "";
            boolean isAbsent =
                    side.equals("frontend") && !context.isFrontend() || side.equals("backend") && !context.isBackend();
            if (isAbsent) {
                String message = "\"" + call.name().value() + "\" is about a " + side + ", which "
                        + context.section().title() + " is not; expected its name in parentheses";
                cursor.keepForLater(Problem.fatal(Kind.BAD_SAMPLE_ARGUMENT, call.span(), message), LateProblem.Use.OWN);
            }
        }
    }

    /** Remembers that the stick table of the proxy itself is meant. */
    private static void bindOwnTable(Cursor cursor, Call call) {
        cursor.bind(OWN_TABLE, call.name(), call.name().value());
        String message = "\"" + call.name().value() + "\" names no stick table; expected its name in parentheses";
        Problem.fatal(Kind.BAD_SAMPLE_ARGUMENT, call.span(), message)
                .judged(cursor.context().vocabulary().dialect().whole("unnamed-table"))
                .ifPresent(problem -> cursor.keepForLater(problem, LateProblem.Use.OWN));
    }

    private static boolean isTable(SampleArgument argument) {
        return argument.type().type().equals("ref") && argument.type().detail().equals("table");
    }

    private static void checkOne(Cursor cursor, Call call, SampleArgument expected, Argument given, int index) {
        if (isEmpty(given)) {
            if (!expected.optional() && !mayBeEmpty(expected.type())) {
                throw bad(
                        call,
                        "argument " + (index + 1) + " of \"" + call.name().value() + "\" is empty; expected "
                                + ArgumentTypes.of(expected.type()).describe(expected.type()));
            }
            return;
        }
        try {
            ArgumentTypes.of(expected.type()).check(cursor.about(call.name().value()), expected.type(), given.value());
        } catch (Misfit misfit) {
            Problem problem = misfit.problem();
            if (problem.kind() == Kind.BAD_REGEX) {
                cursor.keepForLater(problem, LateProblem.Use.OWN);
                return;
            }
            boolean keepsKind = problem.kind() == Kind.UNDEFINED_ACL || problem.kind() == Kind.BAD_VARIABLE_NAME;
            throw keepsKind
                    ? misfit
                    : new Misfit(Problem.fatal(Kind.BAD_SAMPLE_ARGUMENT, problem.span(), problem.message()));
        }
    }

    private static boolean mayBeEmpty(Hole type) {
        return MAY_BE_EMPTY.contains(type.type())
                || List.of(type.detail().split("[,;]", -1)).contains("empty")
                || type.detail().startsWith(",");
    }

    private static boolean isEmpty(Argument argument) {
        return argument.raw().value().isEmpty();
    }

    private static String describe(List<SampleArgument> expected) {
        return String.join(
                ", ",
                expected.stream()
                        .map(argument -> ArgumentTypes.of(argument.type()).describe(argument.type())
                                + (argument.optional() ? " (optional)" : ""))
                        .toList());
    }

    private static String atMost(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "one argument" : "at most " + count + " arguments";
    }

    private static Misfit bad(Call call, String message) {
        return new Misfit(Problem.fatal(Kind.BAD_SAMPLE_ARGUMENT, call.span(), message));
    }
}
