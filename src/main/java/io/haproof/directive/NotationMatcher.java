package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation;
import io.haproof.syntax.Notation.Choice;
import io.haproof.syntax.Notation.Guarded;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Literal;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Options;
import io.haproof.syntax.Notation.Part;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads words as a notation says. One word of look-ahead decides, as in HAProxy's own parsers: a literal that fits wins over
 * a value, and what may be left out is left out when the next word cannot begin it.
 */
final class NotationMatcher implements Notation.Visitor<Boolean> {

    private final Cursor cursor;

    private NotationMatcher(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads from the cursor what the notation asks for; words behind it are left.
     *
     * @throws Misfit at the first word that HAProxy refuses, or where one is missing
     */
    static void read(Notation notation, Cursor cursor) {
        notation.accept(new NotationMatcher(cursor));
    }

    /** Whether a notation asks for one value and nothing else. */
    static boolean isOneValue(Notation notation) {
        if (notation instanceof Guarded guarded) {
            return isOneValue(guarded.body());
        }
        if (notation instanceof Choice choice) {
            return choice.alternatives().size() == 1
                    && isOneValue(choice.alternatives().get(0));
        }
        if (notation instanceof Sequence sequence) {
            return sequence.items().size() == 1 && isOneValue(sequence.items().get(0));
        }
        return notation instanceof WordPattern pattern
                && pattern.parts().size() == 1
                && pattern.parts().get(0) instanceof Hole hole
                && !ArgumentTypes.of(hole).canBeAbsent();
    }

    @Override
    public Boolean visit(Sequence sequence) {
        for (Notation item : sequence.items()) {
            item.accept(this);
        }
        return true;
    }

    @Override
    public Boolean visit(Choice choice) {
        Optional<Notation> chosen = best(choice.alternatives());
        if (chosen.isPresent()) {
            return chosen.get().accept(this);
        }
        if (cursor.atEnd()) {
            for (Notation alternative : choice.alternatives()) {
                if (Lookahead.canBeEmpty(alternative)) {
                    return true;
                }
            }
            throw cursor.missing(expectation(choice.alternatives()));
        }
        throw unexpected(choice.alternatives());
    }

    @Override
    public Boolean visit(Maybe maybe) {
        if (!cursor.atEnd() && Lookahead.of(maybe.body(), cursor.peek()) != Lookahead.NO) {
            maybe.body().accept(this);
        }
        return true;
    }

    @Override
    public Boolean visit(Options options) {
        Optional<Notation> chosen = best(options.alternatives());
        while (chosen.isPresent()) {
            int before = cursor.index();
            chosen.get().accept(this);
            chosen = cursor.index() == before ? Optional.empty() : best(options.alternatives());
        }
        return true;
    }

    @Override
    public Boolean visit(Repeat repeat) {
        if (repeat.atLeastOnce()) {
            repeat.body().accept(this);
        }
        int before = -1;
        while (!cursor.atEnd()
                && cursor.index() != before
                && Lookahead.of(repeat.body(), cursor.peek()) != Lookahead.NO) {
            before = cursor.index();
            repeat.body().accept(this);
        }
        return true;
    }

    @Override
    public Boolean visit(Guarded guarded) {
        return guarded.body().accept(this);
    }

    @Override
    public Boolean visit(WordPattern pattern) {
        List<Part> parts = pattern.parts();
        if (parts.size() == 1 && parts.get(0) instanceof Hole hole) {
            ArgumentTypes.of(hole).read(cursor, hole);
            return true;
        }
        if (cursor.atEnd()) {
            throw cursor.missing(Lookahead.describe(pattern));
        }
        Word word = cursor.next();
        if (parts.size() == 1 && parts.get(0) instanceof Literal literal) {
            if (!word.is(literal.text())) {
                cursor.moveTo(cursor.index() - 1);
                throw unexpected(List.of(pattern));
            }
            return true;
        }
        readParts(parts, word.text());
        return true;
    }

    /** Reads a word that is glued together of literal characters and values. */
    void readParts(List<Part> parts, Excerpt text) {
        String value = text.value();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Literal literal) {
                if (!value.startsWith(literal.text(), at)) {
                    String expected = Lookahead.describe(new WordPattern(parts));
                    String message = '"' + value + "\" is not of the form " + expected;
                    throw new Misfit(Problem.fatal(Kind.BAD_VALUE, text.raw(), message));
                }
                at += literal.text().length();
            } else if (parts.get(i) instanceof Hole hole) {
                int end = holeEnd(parts, i + 1, value, at);
                ArgumentTypes.of(hole).check(cursor, hole, text.sub(at, end));
                at = end;
            }
        }
        if (at < value.length()) {
            String message = '"' + value.substring(at) + "\" is too much; expected nothing behind "
                    + Lookahead.describe(new WordPattern(parts));
            throw new Misfit(Problem.fatal(Kind.EXTRA_ARGUMENT, text.span(at, value.length()), message));
        }
    }

    /** Reads what must follow a name in the same word. */
    static void readGlued(Notation glued, Excerpt rest, Cursor cursor) {
        List<WordPattern> patterns = new ArrayList<>();
        collect(glued, patterns);
        if (patterns.isEmpty() || rest.value().isEmpty() && Lookahead.canBeEmpty(glued)) {
            return;
        }
        WordPattern chosen = patterns.get(0);
        for (WordPattern pattern : patterns) {
            boolean isRicher = literalLength(pattern) > literalLength(chosen) || !hasShape(chosen, rest.value());
            if (isRicher && hasShape(pattern, rest.value())) {
                chosen = pattern;
            }
        }
        new NotationMatcher(cursor).readParts(chosen.parts(), rest);
    }

    private static void collect(Notation notation, List<WordPattern> into) {
        if (notation instanceof WordPattern pattern) {
            into.add(pattern);
        } else if (notation instanceof Sequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (notation instanceof Choice choice) {
            choice.alternatives().forEach(alternative -> collect(alternative, into));
        } else if (notation instanceof Maybe maybe) {
            collect(maybe.body(), into);
        } else if (notation instanceof Guarded guarded) {
            collect(guarded.body(), into);
        }
    }

    private static int literalLength(WordPattern pattern) {
        return pattern.parts().stream()
                .mapToInt(
                        part -> part instanceof Literal literal ? literal.text().length() : 0)
                .sum();
    }

    /** Whether the literal characters of a pattern occur in a text in their order. */
    static boolean hasShape(WordPattern pattern, String text) {
        int at = 0;
        for (Part part : pattern.parts()) {
            if (part instanceof Literal literal) {
                int found = text.indexOf(literal.text(), at);
                if (found < 0) {
                    return false;
                }
                at = found + literal.text().length();
            }
        }
        return true;
    }

    private static int holeEnd(List<Part> parts, int next, String value, int from) {
        if (next >= parts.size() || !(parts.get(next) instanceof Literal literal)) {
            return value.length();
        }
        int end = value.indexOf(literal.text(), from);
        return end < 0 ? value.length() : end;
    }

    private Optional<Notation> best(List<Notation> alternatives) {
        if (cursor.atEnd()) {
            return Optional.empty();
        }
        Optional<Notation> possible = Optional.empty();
        Lookahead best = Lookahead.NO;
        for (Notation alternative : alternatives) {
            Lookahead fit = Lookahead.of(alternative, cursor.peek());
            if (fit == Lookahead.YES) {
                return Optional.of(alternative);
            }
            if (fit.compareTo(best) > 0) {
                best = fit;
                possible = Optional.of(alternative);
            }
        }
        return possible;
    }

    private Misfit unexpected(List<Notation> alternatives) {
        Word word = cursor.peek();
        List<String> literals = literals(alternatives);
        Optional<String> nearest = Suggestion.nearest(word.value(), literals);
        String hint = nearest.map(Suggestion::question).orElseGet(() -> "; expected " + expectation(alternatives));
        Problem problem = Problem.fatal(
                Kind.UNKNOWN_PARAMETER,
                word.span(),
                '"' + word.value() + "\" is not known to \"" + cursor.subject() + '"' + hint);
        return new Misfit(problem.suggesting(nearest, word.span()));
    }

    private static List<String> literals(List<Notation> alternatives) {
        List<String> literals = new ArrayList<>();
        alternatives.forEach(alternative -> Lookahead.literals(alternative, literals));
        return literals;
    }

    private static String expectation(List<Notation> alternatives) {
        List<String> literals = literals(alternatives);
        List<String> others = new ArrayList<>();
        alternatives.forEach(alternative -> Lookahead.holes(alternative, others));
        String words = literals.isEmpty() ? "" : Problem.list(literals);
        String values = String.join(" or ", others.stream().distinct().toList());
        return words.isEmpty() ? values : values.isEmpty() ? words : words + " or " + values;
    }
}
