package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;

/** Finds words that must not stand on one line together. */
final class ExcludedWords {

    private ExcludedWords() {}

    /**
     * Checks one pair.
     *
     * @param pair two words joined by a blank
     * @throws Misfit at the later of the two if both are there
     */
    static void check(Cursor cursor, String pair) {
        String[] words = pair.split(" ", 2);
        Optional<Word> one = find(cursor.words(), words[0]);
        Optional<Word> other = find(cursor.words(), words[1]);
        if (one.isPresent() && other.isPresent()) {
            boolean inOrder = one.get().span().start() < other.get().span().start();
            Word first = inOrder ? one.get() : other.get();
            Word second = inOrder ? other.get() : one.get();
            String message =
                    "\"" + second + "\" cannot be combined with \"" + first + "\" on \"" + cursor.subject() + '"';
            throw new Misfit(Problem.fatal(Kind.CONFLICTING_PARAMETERS, second.span(), message)
                    .seeAlso("excluded by this", first.span()));
        }
    }

    private static Optional<Word> find(List<Word> words, String wanted) {
        return words.stream().skip(2).filter(word -> word.is(wanted)).findFirst();
    }
}
