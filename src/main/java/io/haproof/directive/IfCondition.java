package io.haproof.directive;

import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.Environment;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;

/** Evaluates the conditions of {@code .if} lines as far as they can be known from the text. */
final class IfCondition {

    private final Vocabulary vocabulary;
    private final Environment environment;

    IfCondition(Vocabulary vocabulary, Environment environment) {
        this.vocabulary = vocabulary;
        this.environment = environment;
    }

    /** True, false, or nobody knows. */
    enum Truth {
        FALSE,
        UNKNOWN,
        TRUE;

        Truth not() {
            return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
        }

        Truth and(Truth other) {
            return compareTo(other) < 0 ? this : other;
        }

        Truth or(Truth other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    record Outcome(Truth truth, Optional<Problem> problem) {}

    Outcome evaluate(List<Word> words) {
        return new Outcome(Truth.UNKNOWN, Optional.empty());
    }
}
