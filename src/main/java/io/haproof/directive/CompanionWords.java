package io.haproof.directive;

import io.haproof.catalogue.Companions;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import java.util.List;

/** Checks what the words of a line demand or forbid of each other. */
final class CompanionWords {

    private final Cursor cursor;
    private final List<Word> words;

    private CompanionWords(Cursor cursor) {
        this.cursor = cursor;
        this.words = cursor.words().subList(0, cursor.index()).stream()
                .filter(word -> !isValue(cursor, word))
                .toList();
    }

    private static boolean isValue(Cursor cursor, Word word) {
        return cursor.arguments().stream().anyMatch(argument -> argument.isGivenBy(word));
    }

    /**
     * Checks the words in front of the cursor.
     *
     * @throws Misfit at the word that should not be there, or where one is missing
     */
    static void check(Cursor cursor, Companions companions) {
        if (!mayMatter(cursor, companions)) {
            return;
        }
        CompanionWords check = new CompanionWords(cursor);
        companions.sides().forEach(check::side);
        companions.singles().forEach(group -> check.single(List.of(group.split(" ", -1))));
        companions.excludes().forEach(check::excluded);
        companions.requires().forEach(check::required);
    }

    /** Whether a look at the plain words leaves anything to check, as it does not for nearly all lines. */
    private static boolean mayMatter(Cursor cursor, Companions companions) {
        if (!companions.requires().isEmpty() || !companions.singles().isEmpty()) {
            return true;
        }
        for (String pair : companions.excludes()) {
            String second = pair.substring(pair.indexOf(' ') + 1);
            if (has(cursor, second.substring(0, second.indexOf('=') < 0 ? second.length() : second.indexOf('=')))) {
                return true;
            }
        }
        return companions.sides().keySet().stream().anyMatch(word -> has(cursor, word));
    }

    private static boolean has(Cursor cursor, String wanted) {
        for (Word word : cursor.words()) {
            if (word.is(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void side(String wanted, String side) {
        LineContext context = cursor.context();
        boolean has = side.equals("frontend") ? context.isFrontend() : context.isBackend();
        words.stream().filter(word -> !has && word.is(wanted)).findFirst().ifPresent(word -> {
            String message = "\"" + word + "\" needs a proxy with a " + side + " side, which "
                    + context.section().title() + " has not";
            throw new Misfit(Problem.fatal(Kind.WRONG_SECTION, word.span(), message));
        });
    }

    private void single(List<String> group) {
        List<Word> found =
                words.stream().filter(word -> group.contains(word.value())).toList();
        if (found.size() > 1) {
            throw conflict(found.get(0), found.get(1));
        }
    }

    private void excluded(String pair) {
        String[] wanted = pair.split(" ", 2);
        for (Word one : words) {
            for (Word other : words) {
                if (is(one, wanted[0]) && is(other, wanted[1])) {
                    boolean inOrder = one.span().start() < other.span().start();
                    throw inOrder ? conflict(one, other) : conflict(other, one);
                }
            }
        }
    }

    /** Whether a word is the wanted one, and has the wanted value behind it. */
    private boolean is(Word word, String wanted) {
        int equals = wanted.indexOf('=');
        if (equals < 0) {
            return word.is(wanted);
        }
        int next = cursor.words().indexOf(word) + 1;
        return word.is(wanted.substring(0, equals))
                && next < cursor.words().size()
                && cursor.words().get(next).is(wanted.substring(equals + 1));
    }

    private Misfit conflict(Word first, Word second) {
        String message = "\"" + second + "\" cannot be combined with \"" + first + "\" on \"" + cursor.subject() + '"';
        return new Misfit(Problem.fatal(Kind.CONFLICTING_PARAMETERS, second.span(), message)
                .seeAlso("excluded by this", first.span()));
    }

    private void required(String rule) {
        List<String> wanted = List.of(rule.split(" ", -1));
        List<String> needed = wanted.size() == 1 ? wanted : wanted.subList(1, wanted.size());
        boolean isMeant = wanted.size() == 1 || words.stream().anyMatch(word -> word.is(wanted.get(0)));
        if (isMeant && words.stream().noneMatch(word -> needed.contains(word.value()))) {
            String why = wanted.size() == 1 ? "" : ", which \"" + wanted.get(0) + "\" needs";
            throw cursor.missing(Problem.list(needed) + why);
        }
    }
}
