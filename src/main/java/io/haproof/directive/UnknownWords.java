package io.haproof.directive;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.DirectiveEntry;
import io.haproof.catalogue.History;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.directive.SectionReader.Outcome;
import io.haproof.syntax.BlockCondition;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Says the most helpful thing about a word that the section does not know in the target version: that it belongs to another
 * version, to another section, or what was probably meant.
 */
final class UnknownWords {

    private UnknownWords() {}

    static Outcome of(Vocabulary vocabulary, Section section, List<Word> words) {
        String key = DirectiveReader.key(section);
        Word first = words.get(0);
        List<String> followers = vocabulary.followers(key, first.value());
        String keyword = words.size() > 1 ? first.value() + ' ' + words.get(1).value() : first.value();
        if (words.size() > 1 && words.get(1).isOpen() && !followers.isEmpty()) {
            return words.size() == 2 && !words.get(1).maySplit() && allTakeMore(vocabulary, key, first, followers)
                    ? Outcome.of(unknownFollower(section, words.subList(0, 1), followers))
                    : Outcome.FINE;
        }
        Optional<Problem> elsewhere = elsewhere(vocabulary, first);
        if (elsewhere.isPresent()) {
            return Outcome.of(elsewhere.get());
        }
        Optional<History> history =
                followers.isEmpty() ? history(keyword).or(() -> history(first.value())) : history(keyword);
        boolean isBuildDependent = history.map(History::buildDependent).orElse(false);
        if (isBuildDependent) {
            return Outcome.FINE;
        }
        Span span = !followers.isEmpty() && words.size() > 1 ? words.get(1).span() : first.span();
        Optional<Problem> otherVersion = history.flatMap(known -> otherVersion(vocabulary, known, span));
        if (otherVersion.isPresent()) {
            return Outcome.of(otherVersion.get());
        }
        if (isSkipped(vocabulary, key, first, followers)) {
            String message = "\"" + first.value() + "\" has no effect in " + section.title();
            return Outcome.of(Problem.warning(Kind.IGNORED_SECTION, first.span(), message));
        }
        if (!followers.isEmpty()) {
            return Outcome.of(unknownFollower(section, words, followers));
        }
        Optional<String> home = home(vocabulary, words);
        if (home.isPresent()) {
            String message =
                    "\"" + first.value() + "\" is not known in " + section.title() + "; it belongs in " + home.get();
            return Outcome.of(Problem.fatal(Kind.WRONG_SECTION, first.span(), message));
        }
        return Outcome.of(unknownKeyword(vocabulary, section, first, key));
    }

    /** Whether a line of two words cannot be complete, whatever the second one is. */
    private static boolean allTakeMore(Vocabulary vocabulary, String key, Word first, List<String> followers) {
        return followers.stream()
                .map(follower -> vocabulary.directive(key, List.of(first.value(), follower)))
                .allMatch(entry -> entry.map(known -> known.placement() != Verdict.SKIPPED
                                && !known.buildDependent()
                                && !Lookahead.canBeEmpty(known.syntax()))
                        .orElse(false));
    }

    /** Whether HAProxy leaves every line of this first word unread in the section. */
    private static boolean isSkipped(Vocabulary vocabulary, String key, Word first, List<String> followers) {
        return !followers.isEmpty()
                && followers.stream()
                        .map(follower -> vocabulary.directive(key, List.of(first.value(), follower)))
                        .allMatch(entry -> entry.map(known -> known.placement() == Verdict.SKIPPED)
                                .orElse(false));
    }

    /** What to say of a word that opens a section or belongs to conditional blocks in other versions. */
    static Optional<Problem> elsewhere(Vocabulary vocabulary, Word first) {
        Dialect.Conditions conditions = vocabulary.dialect().conditions();
        if (conditions.form() == BlockCondition.Form.NONE
                && conditions.directives().contains(first.value())) {
            String message = "\"" + first.value() + "\" is not known to HAProxy " + vocabulary.version()
                    + "; conditional blocks are known from " + firstWithBlocks() + " on";
            return Optional.of(Problem.fatal(Kind.TOO_NEW, first.span(), message));
        }
        return Catalogue.load()
                .history(io.haproof.catalogue.Kind.SECTION, first.value())
                .flatMap(known -> otherVersion(vocabulary, known, first.span()));
    }

    private static Version firstWithBlocks() {
        Catalogue catalogue = Catalogue.load();
        return catalogue.versions().stream()
                .filter(version -> catalogue.at(version).dialect().conditions().form() != BlockCondition.Form.NONE)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<History> history(String keyword) {
        return Catalogue.load()
                .history(io.haproof.catalogue.Kind.DIRECTIVE, keyword)
                .or(() -> Catalogue.load().history(io.haproof.catalogue.Kind.SECTION, keyword));
    }

    /** What to say of something that other versions know and the target does not. */
    static Optional<Problem> otherVersion(Vocabulary vocabulary, History history, Span span) {
        String instead = history.replacement().map(word -> "; use " + word).orElse("");
        if (history.goneIn(vocabulary.version())) {
            String when = history.removed()
                    .or(() -> history.until().map(last -> "after " + last))
                    .map(version -> version.startsWith("after") ? " " + version : " in HAProxy " + version)
                    .orElse("");
            String message = "\"" + history.name() + "\" was removed" + when + instead;
            return Optional.of(Problem.fatal(Kind.REMOVED, span, message));
        }
        if (history.newerThan(vocabulary.version())) {
            String message = "\"" + history.name() + "\" is not known to HAProxy " + vocabulary.version()
                    + "; it is known from " + history.since().orElseThrow() + " on";
            return Optional.of(Problem.fatal(Kind.TOO_NEW, span, message));
        }
        return Optional.empty();
    }

    /** What to say of a keyword that the catalogue marks as refused in a section. */
    static Problem refused(Vocabulary vocabulary, Section section, DirectiveEntry entry, Span span) {
        Optional<Problem> otherVersion =
                history(entry.keyword()).flatMap(known -> otherVersion(vocabulary, known, span));
        if (otherVersion.isPresent()) {
            return otherVersion.get();
        }
        String hint = entry.hint().map(text -> "; use " + text).orElse("");
        String message = "\"" + entry.keyword() + "\" is not allowed in " + section.title() + hint;
        return Problem.fatal(Kind.WRONG_SECTION, span, message);
    }

    private static Problem unknownFollower(Section section, List<Word> words, List<String> followers) {
        String first = words.get(0).value();
        if (words.size() == 1) {
            String message = "\"" + first + "\" is not complete; expected " + Problem.list(followers);
            return Problem.fatal(Kind.MISSING_ARGUMENT, words.get(0).span(), message);
        }
        Word second = words.get(1);
        Kind kind = first.equals("option") ? Kind.UNKNOWN_OPTION : Kind.UNKNOWN_PARAMETER;
        Optional<String> nearest = Suggestion.nearest(second.value(), followers);
        String message = "\"" + second.value() + "\" is not known to \"" + first + "\" in " + section.title()
                + nearest.map(Suggestion::question).orElseGet(() -> "; expected " + Problem.list(followers));
        return Problem.fatal(kind, second.span(), message).suggesting(nearest, second.span());
    }

    private static Problem unknownKeyword(Vocabulary vocabulary, Section section, Word first, String key) {
        Optional<String> header = Suggestion.nearest(first.value(), vocabulary.sections());
        if (header.isPresent()) {
            String message = "\"" + first.value() + "\" opens no section" + Suggestion.question(header.get());
            return Problem.fatal(Kind.UNKNOWN_SECTION, first.span(), message).suggesting(header, first.span());
        }
        List<String> firstWords = vocabulary.keywords(key).stream()
                .map(keyword -> keyword.split(" ", 2)[0])
                .distinct()
                .toList();
        Optional<String> nearest = Suggestion.nearest(first.value(), firstWords);
        String message = "unknown keyword \"" + first.value() + "\" in " + section.title()
                + nearest.map(Suggestion::question).orElse("");
        return Problem.fatal(Kind.UNKNOWN_KEYWORD, first.span(), message).suggesting(nearest, first.span());
    }

    /** The sections in which the first words of a line would be a keyword. */
    private static Optional<String> home(Vocabulary vocabulary, List<Word> words) {
        List<String> values = words.stream().limit(4).map(Word::value).toList();
        List<String> homes = vocabulary.sections().stream()
                .filter(section -> vocabulary.directive(section, values).isPresent())
                .toList();
        return homes.isEmpty() ? Optional.empty() : Optional.of(Problem.list(homes));
    }
}
