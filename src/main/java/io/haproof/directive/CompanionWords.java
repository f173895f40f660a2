package io.haproof.directive;

import io.haproof.catalogue.Companions;
import io.haproof.catalogue.Companions.Exclusion;
import io.haproof.catalogue.Companions.Need;
import io.haproof.catalogue.Companions.Wanted;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Set;

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
        boolean mayMatter =
                companions.requires().stream().anyMatch(need -> need.word().isEmpty())
                        || isTriggered(cursor, companions.triggers());
        if (mayMatter) {
            CompanionWords check = new CompanionWords(cursor);
            companions.sides().forEach(check::side);
            companions.singles().forEach(check::single);
            companions.excludes().forEach(check::excluded);
            companions.requires().forEach(check::required);
            companions.idle().forEach(need -> check.idle(need, false));
            companions.idleBeside().forEach(need -> check.idle(need, true));
        }
    }

    private static boolean isTriggered(Cursor cursor, Set<String> triggers) {
        if (!triggers.isEmpty()) {
            for (Word word : cursor.words()) {
                if (triggers.contains(word.value())) {
                    return true;
                }
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

    private void excluded(Exclusion pair) {
        for (Word one : words) {
            if (is(one, pair.one())) {
                words.stream()
                        .filter(other -> is(other, pair.other()))
                        .findFirst()
                        .ifPresent(other -> {
                            boolean inOrder = one.span().start() < other.span().start();
                            throw inOrder ? conflict(one, other) : conflict(other, one);
                        });
            }
        }
    }

    private boolean is(Word word, Wanted wanted) {
        if (!word.is(wanted.word())) {
            return false;
        }
        int next = cursor.words().indexOf(word) + 1;
        return wanted.value()
                .map(value ->
                        next < cursor.words().size() && cursor.words().get(next).is(value))
                .orElse(true);
    }

    private Misfit conflict(Word first, Word second) {
        String message = "\"" + second + "\" cannot be combined with \"" + first + "\" on \"" + cursor.subject() + '"';
        return new Misfit(Problem.fatal(Kind.CONFLICTING_PARAMETERS, second.span(), message)
                .seeAlso("excluded by this", first.span()));
    }

    private void idle(Need need, boolean isIdleBeside) {
        boolean stands =
                need.wanted().stream().anyMatch(wanted -> words.stream().anyMatch(word -> is(word, wanted)));
        if (stands == isIdleBeside) {
            words.stream()
                    .filter(word -> need.word().filter(word::is).isPresent())
                    .findFirst()
                    .ifPresent(word -> cursor.remark(Problem.warning(
                            Kind.IGNORED_PARAMETER,
                            word.span(),
                            "\"" + word + "\" does nothing " + (isIdleBeside ? "beside " : "without ")
                                    + Problem.list(need.needed()))));
        }
    }

    private void required(Need need) {
        boolean isMeant = need.word()
                .map(wanted -> words.stream().anyMatch(word -> word.is(wanted)))
                .orElse(true);
        if (isMeant && words.stream().noneMatch(word -> need.needed().contains(word.value()))) {
            String why =
                    need.word().map(word -> ", which \"" + word + "\" needs").orElse("");
            throw cursor.missing(Problem.list(need.needed()) + why);
        }
    }
}
