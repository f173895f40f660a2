package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
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
        Optional<Word> one = find(cursor, words[0]);
        Optional<Word> other = find(cursor, words[1]);
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

    /** The first word that is the wanted one itself, and not the value of another. */
    private static Optional<Word> find(Cursor cursor, String wanted) {
        return cursor.words().stream()
                .filter(word -> word.is(wanted) && !isValue(cursor, word))
                .findFirst();
    }

    private static boolean isValue(Cursor cursor, Word word) {
        return cursor.arguments().stream()
                .anyMatch(
                        argument -> argument.text().raw().start() == word.span().start());
    }
}
