package io.haproof.directive;

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
import java.util.List;

/** Whether a notation can begin with a word. */
enum Lookahead {
    /** It cannot. */
    NO,
    /** A value may stand there, but the word does not look like one. */
    UNLIKELY,
    /** A value may stand there. */
    MAYBE,
    /** Literal characters say that it does. */
    YES;

    static Lookahead of(Notation notation, Word word) {
        if (notation instanceof WordPattern pattern) {
            return of(pattern, word);
        }
        if (notation instanceof Sequence sequence) {
            return ofSequence(sequence.items(), word);
        }
        return best(branches(notation), word);
    }

    private static Lookahead of(WordPattern pattern, Word word) {
        Part first = pattern.parts().get(0);
        if (first instanceof Hole hole) {
            ArgumentType type = ArgumentTypes.of(hole);
            return !type.canBegin(word, hole) ? NO : type.looksLike(word) ? MAYBE : UNLIKELY;
        }
        String literal = ((Literal) first).text();
        if (pattern.parts().size() == 1) {
            return word.is(literal) ? YES : NO;
        }
        boolean begins = word.value().startsWith(literal);
        return begins && NotationMatcher.hasShape(pattern, word.value()) ? YES : begins ? MAYBE : NO;
    }

    private static Lookahead ofSequence(List<Notation> items, Word word) {
        Lookahead best = NO;
        for (Notation item : items) {
            Lookahead fit = of(item, word);
            best = fit.compareTo(best) > 0 ? fit : best;
            if (best == YES || !canBeEmpty(item)) {
                return best;
            }
        }
        return best;
    }

    private static Lookahead best(List<Notation> branches, Word word) {
        Lookahead best = NO;
        for (Notation branch : branches) {
            Lookahead fit = of(branch, word);
            best = fit.compareTo(best) > 0 ? fit : best;
        }
        return best;
    }

    private static List<Notation> branches(Notation notation) {
        if (notation instanceof Choice choice) {
            return choice.alternatives();
        }
        if (notation instanceof Options options) {
            return options.alternatives();
        }
        if (notation instanceof Maybe maybe) {
            return List.of(maybe.body());
        }
        if (notation instanceof Repeat repeat) {
            return List.of(repeat.body());
        }
        return notation instanceof Guarded guarded ? List.of(guarded.body()) : List.of();
    }

    /** Whether no word at all is enough for a notation. */
    static boolean canBeEmpty(Notation notation) {
        if (notation instanceof Sequence sequence) {
            return sequence.items().stream().allMatch(Lookahead::canBeEmpty);
        }
        if (notation instanceof Choice choice) {
            return choice.alternatives().stream().anyMatch(Lookahead::canBeEmpty);
        }
        if (notation instanceof Repeat repeat) {
            return !repeat.atLeastOnce() || canBeEmpty(repeat.body());
        }
        if (notation instanceof WordPattern pattern) {
            return pattern.parts().size() == 1
                    && pattern.parts().get(0) instanceof Hole hole
                    && ArgumentTypes.of(hole).canBeAbsent();
        }
        return !(notation instanceof Guarded guarded) || canBeEmpty(guarded.body());
    }

    /** Collects the words that can begin a notation literally. */
    static void literals(Notation notation, List<String> into) {
        if (notation instanceof WordPattern pattern) {
            if (pattern.parts().get(0) instanceof Literal) {
                into.add(describe(pattern));
            }
            return;
        }
        for (Notation branch : notation instanceof Sequence sequence ? firsts(sequence) : branches(notation)) {
            literals(branch, into);
        }
    }

    /** Collects what the values are that can begin a notation. */
    static void holes(Notation notation, List<String> into) {
        if (notation instanceof WordPattern pattern) {
            if (pattern.parts().get(0) instanceof Hole hole) {
                into.add(ArgumentTypes.of(hole).describe(hole));
            }
            return;
        }
        for (Notation branch : notation instanceof Sequence sequence ? firsts(sequence) : branches(notation)) {
            holes(branch, into);
        }
    }

    private static List<Notation> firsts(Sequence sequence) {
        int count = 0;
        while (count < sequence.items().size()) {
            if (!canBeEmpty(sequence.items().get(count++))) {
                break;
            }
        }
        return sequence.items().subList(0, count);
    }

    /** A word pattern for people: {@code hdr(header)}. */
    static String describe(WordPattern pattern) {
        StringBuilder text = new StringBuilder();
        for (Part part : pattern.parts()) {
            if (part instanceof Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Hole hole) {
                text.append(
                        pattern.parts().size() == 1 ? ArgumentTypes.of(hole).describe(hole) : '<' + hole.type() + '>');
            }
        }
        return text.toString();
    }
}
