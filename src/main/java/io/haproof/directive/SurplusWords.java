package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import io.haproof.text.Span;

/** Says what is wrong with words behind a complete line: most often a blank that was not quoted, or a forgotten "if". */
final class SurplusWords {

    private SurplusWords() {}

    static Problem problem(Cursor cursor, Notation syntax, Span span) {
        String word = cursor.peek().value();
        String subject = cursor.subject();
        if (endsWith(syntax, "cond")) {
            String message =
                    "\"" + word + "\" stands where \"" + subject + "\" expects \"if\" or \"unless\" or nothing";
            return Problem.fatal(Kind.MISSING_IF, cursor.peek().span(), message);
        }
        if (endsWith(syntax, "fmt")) {
            String message = "\"" + subject + "\" takes one word; put quotes around the whole format, or a backslash "
                    + "in front of each blank";
            return Problem.fatal(Kind.FORMAT_MULTIPLE_WORDS, span, message);
        }
        String message = "\"" + word + "\" is too much for \"" + subject + "\"";
        return Problem.fatal(Kind.EXTRA_ARGUMENT, span, message);
    }

    /** Whether the last thing that the notation asks for, or allows, is a value of a type. */
    private static boolean endsWith(Notation notation, String type) {
        if (notation instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return endsWith(sequence.items().get(sequence.items().size() - 1), type);
        }
        if (notation instanceof Maybe maybe) {
            return endsWith(maybe.body(), type);
        }
        return notation instanceof WordPattern pattern
                && pattern.parts().get(0) instanceof Hole hole
                && hole.type().equals(type);
    }
}
