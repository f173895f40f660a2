package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Notation;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Options;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with words behind a complete line: most often a blank that was not quoted, or a forgotten "if". */
final class SurplusWords {

    private SurplusWords() {}

    static Problem problem(Cursor cursor, Notation syntax, Span span) {
        String word = cursor.peek().value();
        String subject = cursor.subject();
        List<String> parameters = parameters(syntax, cursor);
        boolean isMisspelt = Suggestion.nearest(word, parameters).isPresent();
        if (isMisspelt || !parameters.isEmpty() && !endsWith(syntax, "cond")) {
            return TextArguments.unknownWord(subject, cursor.peek().text(), parameters);
        }
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

    /** The words that could stand at the end of a line, without those that may stand once and do. */
    private static List<String> parameters(Notation notation, Cursor cursor) {
        List<String> used = cursor.words().subList(0, cursor.index()).stream()
                .map(Word::value)
                .toList();
        List<Notation> items = notation instanceof Sequence sequence ? sequence.items() : List.of(notation);
        List<String> words = new ArrayList<>();
        boolean isLast = true;
        for (int i = items.size() - 1; i >= 0 && isLast; i--) {
            Notation item = items.get(i);
            boolean repeats = item instanceof Options || item instanceof Repeat;
            isLast = Lookahead.canBeEmpty(item);
            if (!repeats && !isLast) {
                break;
            }
            List<String> own = new ArrayList<>();
            Lookahead.literals(item, own);
            if (repeats || own.stream().noneMatch(used::contains)) {
                words.addAll(own);
            }
        }
        return words;
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
