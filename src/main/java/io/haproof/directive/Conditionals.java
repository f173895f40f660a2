package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.DirectiveEntry.Surplus;
import io.haproof.directive.IfCondition.Truth;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.BlockCondition;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditional blocks of a configuration ({@code .if}, {@code .elif}, {@code .else}, {@code .endif}) and the lines that
 * make HAProxy say something. Which branch is taken is known where the condition is; where it is not, all are read.
 */
final class Conditionals {

    private final Dialect.Conditions rules;
    private final IfCondition conditions;
    private final Deque<Block> blocks = new ArrayDeque<>();

    Conditionals(Dialect.Conditions rules, IfCondition conditions) {
        this.rules = rules;
        this.conditions = conditions;
    }

    /**
     * A block that is open.
     *
     * @param opening where its {@code .if} stands
     * @param isReached whether the block itself is read at all
     * @param branch whether the branch that is being read is taken
     * @param earlier whether one of the branches before was taken
     * @param isLast whether {@code .else} was seen
     */
    private record Block(Span opening, Truth isReached, Truth branch, Truth earlier, boolean isLast) {

        Block next(Truth taken, boolean last) {
            return new Block(opening, isReached, taken.and(earlier.not()), earlier.or(taken), last);
        }

        Truth isRead() {
            return isReached.and(branch);
        }
    }

    /**
     * What a line came to.
     *
     * @param problem what is wrong with it
     * @param stops whether HAProxy reads no further
     * @param early whether a version that reads the text twice finds the problem when it does so first
     */
    record Outcome(Optional<Problem> problem, boolean stops, boolean early) {

        Outcome(Optional<Problem> problem, boolean stops) {
            this(problem, stops, true);
        }

        static final Outcome FINE = new Outcome(Optional.empty(), false);

        Outcome late() {
            return new Outcome(problem, stops, false);
        }

        static Outcome fatal(Kind kind, Span span, String message, boolean stops) {
            return new Outcome(Optional.of(Problem.fatal(kind, span, message)), stops);
        }
    }

    /** Whether lines are passed over at this place. */
    boolean isDropped() {
        return reading() == Truth.FALSE;
    }

    /** Whether nobody can say if HAProxy reads the lines at this place. */
    boolean isUncertain() {
        return reading() == Truth.UNKNOWN;
    }

    private Truth reading() {
        return blocks.isEmpty() ? Truth.TRUE : blocks.peek().isRead();
    }

    /** Whether a line that begins with this word is the business of this class. */
    boolean isDirective(Word first) {
        return rules.form() != BlockCondition.Form.NONE && first.value().startsWith(".") && !first.isOpen();
    }

    /** Reads a line that begins with a dot. */
    Outcome read(Line line, List<Word> words) {
        return switch (words.get(0).value()) {
            case ".if" -> open(words);
            case ".elif" -> elseIf(words);
            case ".else" -> otherwise(words);
            case ".endif" -> close(words);
            default -> isDropped() ? Outcome.FINE : say(line, words).late();
        };
    }

    /**
     * What is wrong at the end of the text.
     *
     * @param lastLine where HAProxy notices
     */
    Optional<Problem> atEnd(Span lastLine) {
        return Optional.ofNullable(blocks.peekLast())
                .map(block -> Problem.fatal(
                                Kind.UNMATCHED_IF, lastLine, "a conditional block is not closed; expected \".endif\"")
                        .seeAlso("the block begins here", block.opening()));
    }

    /** Closes all blocks, since a block ends with its file. */
    void forget() {
        blocks.clear();
    }

    private Outcome open(List<Word> words) {
        Span span = words.get(0).span();
        Truth reached = reading();
        if (blocks.size() >= rules.maximumDepth()) {
            return Outcome.fatal(Kind.UNMATCHED_IF, span, "conditional blocks are nested too deep", true);
        }
        if (reached == Truth.FALSE) {
            blocks.push(new Block(span, reached, Truth.FALSE, Truth.FALSE, false));
            return Outcome.FINE;
        }
        IfCondition.Outcome condition = conditions.evaluate(words);
        blocks.push(new Block(span, reached, condition.truth(), condition.truth(), false));
        return new Outcome(condition.problem(), condition.problem().isPresent() && reached == Truth.TRUE);
    }

    private Outcome elseIf(List<Word> words) {
        Block block = blocks.peek();
        Optional<Outcome> misplaced = misplaced(words, block);
        if (misplaced.isPresent() || block == null) {
            return misplaced.orElse(Outcome.FINE);
        }
        blocks.pop();
        boolean looksAtIt = block.isReached() != Truth.FALSE && block.earlier() != Truth.TRUE;
        IfCondition.Outcome condition =
                looksAtIt ? conditions.evaluate(words) : new IfCondition.Outcome(Truth.FALSE, Optional.empty());
        blocks.push(block.next(condition.truth(), false));
        return new Outcome(condition.problem(), condition.problem().isPresent() && !isUncertain());
    }

    private Outcome otherwise(List<Word> words) {
        Block block = blocks.peek();
        Optional<Outcome> wrong = surplus(words).or(() -> misplaced(words, block));
        if (wrong.isPresent() || block == null) {
            return wrong.orElse(Outcome.FINE);
        }
        blocks.pop();
        blocks.push(block.next(Truth.TRUE, true));
        return Outcome.FINE;
    }

    private Outcome close(List<Word> words) {
        Optional<Outcome> wrong = surplus(words);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (blocks.isEmpty()) {
            return Outcome.fatal(
                    Kind.UNMATCHED_IF, words.get(0).span(), "no \".if\" above belongs to this \".endif\"", true);
        }
        blocks.pop();
        return Outcome.FINE;
    }

    private Optional<Outcome> surplus(List<Word> words) {
        if (words.size() == 1 || rules.surplus() != Surplus.REFUSED) {
            return Optional.empty();
        }
        String message = "\"" + words.get(1) + "\" is too much behind \"" + words.get(0) + "\"";
        return Optional.of(Outcome.fatal(Kind.EXTRA_ARGUMENT, words.get(1).span(), message, true));
    }

    private static Optional<Outcome> misplaced(List<Word> words, @Nullable Block block) {
        String word = words.get(0).value();
        if (block == null) {
            String message = "no \".if\" above belongs to this \"" + word + "\"";
            return Optional.of(Outcome.fatal(Kind.UNMATCHED_IF, words.get(0).span(), message, true));
        }
        if (block.isLast()) {
            String message = "\"" + word + "\" cannot stand behind \".else\"";
            return Optional.of(Outcome.fatal(Kind.UNMATCHED_IF, words.get(0).span(), message, true));
        }
        return Optional.empty();
    }

    /** {@code .alert} and its like. */
    private Outcome say(Line line, List<Word> words) {
        Word first = words.get(0);
        if (!rules.directives().contains(first.value())) {
            Optional<String> nearest = Suggestion.nearest(first.value(), rules.directives());
            String message = "\"" + first + "\" is no directive of conditional blocks"
                    + nearest.map(Suggestion::question)
                            .orElseGet(() -> "; expected " + Problem.list(rules.directives()));
            return Outcome.fatal(Kind.UNKNOWN_KEYWORD, first.span(), message, !isUncertain());
        }
        if (words.size() > 2 && rules.surplus() == Surplus.REFUSED) {
            String message = "\"" + first + "\" takes one word; put quotes around the message";
            return Outcome.fatal(Kind.EXTRA_ARGUMENT, words.get(2).span(), message, false);
        }
        String text = words.size() > 1 ? words.get(1).value() : "";
        return switch (first.value()) {
            case ".alert" ->
                Outcome.fatal(
                        Kind.STATED_BY_TEXT,
                        line.wordsSpan(),
                        "the text itself stops HAProxy here: " + text,
                        !isUncertain());
            case ".warning" ->
                new Outcome(
                        Optional.of(Problem.warning(Kind.STATED_BY_TEXT, line.wordsSpan(), "the text warns: " + text)),
                        false);
            default -> Outcome.FINE;
        };
    }
}
