package io.haproof.directive;

import io.haproof.catalogue.SectionEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Gravity;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the headers of sections: their names, further words, and what they take over. */
final class HeaderCheck {

    private final Vocabulary vocabulary;
    private final boolean isPartial;
    private final Inheritance inheritance;
    private final Map<String, Section> named = new HashMap<>();

    HeaderCheck(Vocabulary vocabulary, boolean isPartial) {
        this.vocabulary = vocabulary;
        this.isPartial = isPartial;
        this.inheritance = new Inheritance(vocabulary);
    }

    /**
     * What is wrong with a header.
     *
     * @param problems what is wrong, in order
     * @param notOpened why the lines below belong to no section, if they do not
     * @param stops whether HAProxy reads no further
     */
    record Outcome(List<Problem> problems, Optional<Problem> notOpened, boolean stops) {}

    /**
     * Checks a header that has a name if it needs one.
     *
     * @param isCertain whether HAProxy is known to read it
     */
    Outcome check(Section section, boolean isCertain) {
        SectionEntry entry = section.entry();
        Optional<Word> name = section.name();
        List<Problem> problems = new ArrayList<>();
        Optional<Problem> notOpened = Optional.empty();
        name.flatMap(word -> badName(entry, word)).ifPresent(problems::add);
        if (problems.isEmpty()) {
            Optional<Problem> surplus = surplus(section);
            if (entry.surplus() == Verdict.ALERTED) {
                notOpened = surplus;
            } else {
                surplus.ifPresent(problems::add);
            }
        }
        boolean stops = false;
        if (problems.isEmpty()) {
            name.flatMap(word -> taken(section, word)).ifPresent(problems::add);
            stops = problems.stream().anyMatch(Problem::isFatal)
                    && vocabulary.dialect().stopping().contains(entry.keyword());
        }
        Optional<Problem> undefined = section.base().flatMap(this::undefinedDefaults);
        undefined.ifPresent(problems::add);
        stops |= undefined.isPresent();
        if (entry.fromClause() && !stops && isCertain) {
            Inheritance.Outcome inherited = inheritance.enter(section);
            problems.addAll(inherited.problems());
            stops = inherited.stops();
        }
        name.ifPresent(word -> named.putIfAbsent(entry.keyword() + ' ' + word.value(), section));
        return new Outcome(problems, notOpened, stops);
    }

    private Optional<Problem> taken(Section section, Word name) {
        if (section.entry().reserved().contains(name.value())) {
            String message = "HAProxy itself has taken the name \"" + name + "\" of section " + section.keyword();
            return Optional.of(Problem.fatal(Kind.DUPLICATE_SECTION, name.span(), message));
        }
        return duplicate(section, name);
    }

    static Optional<Problem> badName(SectionEntry entry, Word name) {
        if (entry.nameCharacters().matcher(name.value()).matches()) {
            return Optional.empty();
        }
        String message = "the name \"" + name.value() + "\" of section \"" + entry.keyword()
                + "\" holds a character that is not permitted; "
                + "expected letters, digits, \".\", \":\", \"_\" and \"-\"";
        Problem problem = Problem.fatal(Kind.BAD_NAME_CHARACTER, name.span(), message);
        return Optional.of(entry.badName() == Verdict.REFUSED ? problem : problem.as(Gravity.ERROR));
    }

    private Optional<Problem> undefinedDefaults(Word base) {
        if (isPartial || named.containsKey("defaults " + base.value())) {
            return Optional.empty();
        }
        String message = "there is no section defaults \"" + base + "\" above";
        return Optional.of(Problem.fatal(Kind.UNDEFINED_DEFAULTS, base.span(), message));
    }

    static Optional<Problem> surplus(Section section) {
        List<Word> words = section.words();
        int expected = (section.name().isPresent() ? 2 : 1) + (section.base().isPresent() ? 2 : 0);
        if (words.size() <= expected || section.entry().surplus() == Verdict.ACCEPTED) {
            return Optional.empty();
        }
        Span span = words.get(expected).span().to(words.get(words.size() - 1).span());
        String message = "\"" + words.get(expected).value() + "\" is too much behind section " + section.title();
        Problem problem = Problem.fatal(Kind.EXTRA_ARGUMENT, span, message);
        return Optional.of(section.entry().surplus() == Verdict.WARNED ? problem.as(Gravity.WARNING) : problem);
    }

    private Optional<Problem> duplicate(Section section, Word name) {
        SectionEntry entry = section.entry();
        Optional<Problem> same = clash(section, name, entry.keyword(), entry.duplicate());
        if (same.isPresent()) {
            return same;
        }
        return entry.conflicts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(other -> clash(section, name, other.getKey(), other.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a section of the kind {@code keyword} above has the same name. */
    private Optional<Problem> clash(Section section, Word name, String keyword, Verdict verdict) {
        Section first = named.get(keyword + ' ' + name.value());
        if (first == null || verdict == Verdict.ACCEPTED) {
            return Optional.empty();
        }
        String message = "the name of section " + section.title() + " is taken by " + first.title();
        Problem problem = Problem.fatal(Kind.DUPLICATE_SECTION, name.span(), message)
                .seeAlso("defined here", first.words().get(1).span());
        return Optional.of(verdict == Verdict.REFUSED ? problem : problem.as(Gravity.WARNING));
    }
}
