package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.BlockCondition;
import io.haproof.syntax.BlockCondition.All;
import io.haproof.syntax.BlockCondition.Any;
import io.haproof.syntax.BlockCondition.Expression;
import io.haproof.syntax.BlockCondition.Literal;
import io.haproof.syntax.BlockCondition.Not;
import io.haproof.syntax.BlockCondition.Test;
import io.haproof.syntax.Environment;
import io.haproof.syntax.Languages;
import io.haproof.syntax.SampleExpression.Call;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Evaluates the conditions of {@code .if} lines as far as they can be known from the text. */
final class IfCondition {

    private static final Pattern FULL_VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+.*");

    private final Vocabulary vocabulary;
    private final Languages languages;
    private final Environment environment;

    IfCondition(Vocabulary vocabulary, Languages languages, Environment environment) {
        this.vocabulary = vocabulary;
        this.languages = languages;
        this.environment = environment;
    }

    /** False, true, or nobody knows; the order serves {@code and} and {@code or}. */
    enum Truth {
        FALSE,
        UNKNOWN,
        TRUE;

        static Truth of(boolean known) {
            return known ? TRUE : FALSE;
        }

        Truth not() {
            return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
        }

        Truth and(Truth other) {
            return compareTo(other) < 0 ? this : other;
        }

        Truth or(Truth other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    /**
     * What a condition came to.
     *
     * @param truth whether it holds
     * @param problem why HAProxy cannot evaluate it
     */
    record Outcome(Truth truth, Optional<Problem> problem) {

        static Outcome of(Truth truth) {
            return new Outcome(truth, Optional.empty());
        }
    }

    /**
     * Evaluates the condition of a line.
     *
     * @param words the words of the line, the directive first
     */
    Outcome evaluate(List<Word> words) {
        if (words.stream().anyMatch(Word::isOpen)) {
            return Outcome.of(Truth.UNKNOWN);
        }
        BlockCondition condition =
                languages.blockCondition(words.stream().map(Word::text).toList(), 1);
        if (condition.problem().isPresent()) {
            return failed(malformed(condition.problem().get(), words));
        }
        try {
            return Outcome.of(condition.expression().accept(new Evaluation()));
        } catch (Misfit misfit) {
            return failed(misfit.problem());
        }
    }

    private static Outcome failed(Problem problem) {
        return new Outcome(Truth.FALSE, Optional.of(problem));
    }

    private Problem malformed(BlockCondition.Problem problem, List<Word> words) {
        String text = problem.text().value();
        String message = switch (problem.kind()) {
            case TERM_MISSING ->
                "there is no condition"
                        + (text.isEmpty() ? "" : " in \"" + text + '"')
                        + "; expected a number or a predicate, one of " + Problem.list(predicates());
            case PARENTHESIS_OPEN, ARGUMENTS_OPEN -> "a parenthesis of the condition is not closed";
            case TEXT_BEHIND -> "\"" + text + "\" stands behind the condition and is no operator";
            case TOO_DEEP -> "the condition is nested too deep";
        };
        boolean isEmpty = problem.span().isEmpty();
        return Problem.fatal(Kind.BAD_IF_CONDITION, isEmpty ? words.get(0).span() : problem.span(), message);
    }

    private Dialect dialect() {
        return vocabulary.dialect();
    }

    private List<String> predicates() {
        return List.copyOf(dialect().conditions().predicates().keySet());
    }

    /** Evaluates the nodes of one condition. */
    private final class Evaluation implements Expression.Visitor<Truth> {

        /** Whether the outcome of what is read matters: HAProxy parses what it need not evaluate, too. */
        private boolean isEvaluated = true;

        @Override
        public Truth any(Any any) {
            return fold(any.operands(), Truth.FALSE, Truth.TRUE, Truth::or);
        }

        @Override
        public Truth all(All all) {
            return fold(all.operands(), Truth.TRUE, Truth.FALSE, Truth::and);
        }

        private Truth fold(List<Expression> operands, Truth start, Truth decisive, BinaryOperator<Truth> join) {
            boolean wasEvaluated = isEvaluated;
            Truth result = start;
            for (Expression operand : operands) {
                isEvaluated &= result != decisive;
                result = join.apply(result, operand.accept(this));
            }
            isEvaluated = wasEvaluated;
            return result;
        }

        @Override
        public Truth not(Not not) {
            return not.operand().accept(this).not();
        }

        @Override
        public Truth literal(Literal literal) {
            return Truth.of(literal.value());
        }

        @Override
        public Truth test(Test test) {
            Call call = test.predicate();
            String name = call.name().value();
            Dialect.Predicate known =
                    vocabulary.dialect().conditions().predicates().get(name);
            if (known == null) {
                String message = "unknown predicate \"" + name + '"'
                        + Suggestion.nearest(name, predicates())
                                .map(Suggestion::question)
                                .orElseGet(() -> "; expected " + Problem.list(predicates()));
                throw new Misfit(
                        Problem.fatal(Kind.BAD_IF_CONDITION, call.name().raw(), message));
            }
            List<String> values = call.arguments().stream()
                    .map(argument -> argument.value().value())
                    .toList();
            if (values.size() > known.arguments().size() && call.hasArguments() || values.size() < known.mandatory()) {
                String message = "the predicate \"" + name + "\" takes " + known.mandatory() + " arguments";
                throw new Misfit(Problem.fatal(Kind.BAD_IF_CONDITION, call.span(), message));
            }
            checkVersions(call, known);
            return evaluate(name, values);
        }

        /** A version of a library must be written in full; what becomes of another is the catalogue's to say. */
        private void checkVersions(Call call, Dialect.Predicate known) {
            Verdict verdict = vocabulary
                    .enumeration("library-version")
                    .map(Enumeration::others)
                    .orElse(Verdict.ACCEPTED);
            for (int i = 0; i < known.arguments().size() && i < call.arguments().size(); i++) {
                Excerpt value = call.arguments().get(i).value();
                boolean isVersion = known.arguments().get(i).type().equals("version");
                if (isVersion
                        && isEvaluated
                        && verdict == Verdict.REFUSED
                        && !FULL_VERSION.matcher(value.value()).matches()) {
                    String message = '"' + value.value() + "\" is no full version; expected one such as 1.1.1";
                    throw new Misfit(Problem.fatal(Kind.BAD_IF_CONDITION, value.raw(), message));
                }
            }
        }

        private Truth evaluate(String name, List<String> values) {
            String first = values.isEmpty() ? "" : values.get(0);
            String second = values.size() > 1 ? values.get(1) : "";
            return switch (name) {
                case "defined" -> isDefined(first);
                case "streq" -> Truth.of(first.equals(second));
                case "strneq" -> Truth.of(!first.equals(second));
                case "strstr" -> Truth.of(first.contains(second));
                case "version_atleast" -> Truth.of(compareWithTarget(first) >= 0);
                case "version_before" -> Truth.of(compareWithTarget(first) < 0);
                case "feature" -> dialect().givenFeatures().contains(first) ? Truth.TRUE : Truth.UNKNOWN;
                default -> Truth.UNKNOWN;
            };
        }

        private Truth isDefined(String variable) {
            return switch (environment.lookup(variable).state()) {
                case SET -> Truth.TRUE;
                case UNSET -> Truth.FALSE;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }
    }

    /** Compares the target, a {@code .0} release, with a version as HAProxy reads it: what is no number counts as 0. */
    private int compareWithTarget(String version) {
        int[] target = {vocabulary.version().major(), vocabulary.version().minor(), 0};
        String rest = version;
        for (int part : target) {
            NumberFormat.Reading reading = NumberFormat.LEADING_DIGITS.read(rest);
            int difference = Integer.compare(part, reading.value().intValue());
            if (difference != 0) {
                return difference;
            }
            rest = rest.substring(reading.end());
            rest = rest.startsWith(".") ? rest.substring(1) : "";
        }
        return 0;
    }
}
