package io.haproof.directive;

import io.haproof.catalogue.Gate;
import io.haproof.catalogue.SectionEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Gravity;
import io.haproof.directive.Problem.Kind;
import io.haproof.directive.Problem.Replacement;
import io.haproof.syntax.Languages;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the sections: opens one at each header, and reads every other line as a directive of the open one. */
final class SectionReader {

    private final Vocabulary vocabulary;
    private final Variables variables;
    private final DirectiveReader directives;
    private final Inheritance inheritance;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Section> named = new HashMap<>();
    private @Nullable Section current;
    private final boolean isPartial;
    private Optional<Problem> notOpened = Optional.empty();
    private Optional<Section> dropped = Optional.empty();

    SectionReader(Vocabulary vocabulary, Languages languages, Variables variables, boolean isPartial) {
        this.isPartial = isPartial;
        this.vocabulary = vocabulary;
        this.variables = variables;
        this.inheritance = new Inheritance(vocabulary);
        this.directives = new DirectiveReader(vocabulary, languages, variables);
    }

    /**
     * What the reading of a line came to.
     *
     * @param problems what does not fit, in order; at most one of them is fatal
     * @param late what HAProxy finds only when it uses the line
     * @param stops whether HAProxy reads no further
     */
    record Outcome(List<Problem> problems, List<LateProblem> late, boolean stops) {

        static final Outcome FINE = new Outcome(List.of(), List.of(), false);

        static Outcome of(Problem problem) {
            return new Outcome(List.of(problem), List.of(), false);
        }

        Outcome behind(Optional<Problem> before) {
            if (before.isEmpty()) {
                return this;
            }
            List<Problem> all = new ArrayList<>(problems);
            all.add(0, before.get());
            return new Outcome(all, late, stops);
        }
    }

    /** Says whether HAProxy is known to read the lines that follow. */
    void certain(boolean certain) {
        directives.certain(certain);
    }

    List<Section> sections() {
        return sections;
    }

    /**
     * Reads a line.
     *
     * @param words its words without the prefix, of which there is at least one
     */
    Outcome read(Line line, String prefix, List<Word> words) {
        Word first = words.get(0);
        Optional<SectionEntry> opened = vocabulary.section(first.value());
        if (opened.isPresent()) {
            Optional<Problem> before = unopened();
            return open(line, opened.get(), words).behind(before);
        }
        Outcome outcome = readDirective(line, prefix, words);
        if (notOpened.isPresent()) {
            outcome = Outcome.of(notOpened.get());
            notOpened = Optional.empty();
        }
        return outcome;
    }

    /** What is missing in sections that must hold certain directives. */
    List<Problem> incomplete() {
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            for (String keyword : section.entry().requires()) {
                boolean isThere = section.directives().stream()
                        .anyMatch(directive -> directive.keyword().equals(keyword));
                if (!isThere) {
                    String message = "section " + section.title() + " is not complete; expected \"" + keyword + '"';
                    problems.add(Problem.fatal(
                            Kind.MISSING_ARGUMENT, section.header().wordsSpan(), message));
                }
            }
        }
        return problems;
    }

    /** What is left to say of a header that opened no section, if no line stood below it. */
    Optional<Problem> unopened() {
        Optional<Problem> problem = notOpened.map(header -> header.as(Gravity.ERROR));
        notOpened = Optional.empty();
        return problem;
    }

    private Outcome readDirective(Line line, String prefix, List<Word> words) {
        Word first = words.get(0);
        if (dropped.isPresent()) {
            return Outcome.of(below(dropped.get(), first));
        }
        if (current == null) {
            return Outcome.of(UnknownWords.elsewhere(vocabulary, first).orElseGet(() -> outside(first)));
        }
        return directives.read(current, line, prefix, words);
    }

    private static Problem below(Section dropped, Word first) {
        String message = "\"" + first.value() + "\" stands below a header with too many words, which opens no section";
        return Problem.fatal(Kind.OUTSIDE_SECTION, first.span(), message)
                .seeAlso("the header", dropped.header().wordsSpan());
    }

    private Problem outside(Word first) {
        Optional<String> nearest = Suggestion.nearest(first.value(), vocabulary.sections());
        String message = "\"" + first.value() + "\" stands in front of the first section"
                + nearest.map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; expected a section header such as \"global\" or \"frontend\"");
        Problem problem = Problem.fatal(Kind.OUTSIDE_SECTION, first.span(), message);
        return nearest.map(
                        near -> problem.with(new Replacement("replace by \"" + near + '"', first.span(), near, false)))
                .orElse(problem);
    }

    private Outcome open(Line line, SectionEntry entry, List<Word> words) {
        Section section = new Section(line, entry, words);
        dropped = Optional.empty();
        boolean isNamedWell =
                section.name().flatMap(word -> badName(entry, word)).isEmpty();
        if (entry.surplus() == Verdict.SKIPPED && section.base().isEmpty() && isNamedWell) {
            Optional<Problem> surplus = surplus(section).map(problem -> problem.as(Gravity.WARNING));
            if (surplus.isPresent() && words.stream().noneMatch(Word::isOpen)) {
                dropped = Optional.of(section);
                return Outcome.of(surplus.get());
            }
        }
        return open(section, words);
    }

    private Outcome open(Section section, List<Word> words) {
        SectionEntry entry = section.entry();
        current = section;
        sections.add(section);
        directives.enter(section);
        variables.enter(words.get(words.size() > 1 ? 1 : 0).value());
        if (entry.hint().isPresent() && !directives.exposure().master()) {
            return Outcome.of(Problem.fatal(
                    Kind.UNKNOWN_SECTION, words.get(0).span(), entry.hint().get()));
        }
        if (entry.gate() == Gate.EXPERIMENTAL && !directives.exposure().experimental()) {
            return Outcome.of(DirectiveReader.notExposed(
                    "section " + entry.keyword(), words.get(0).span()));
        }
        Optional<Word> name = section.name();
        if (entry.name() == SectionEntry.Name.REQUIRED && name.isEmpty()) {
            String message = "section \"" + entry.keyword() + "\" has no name; expected one behind the word";
            Problem problem = Problem.fatal(Kind.MISSING_ARGUMENT, words.get(0).span(), message);
            return new Outcome(List.of(problem), List.of(), true);
        }
        if (words.stream().anyMatch(Word::isOpen)) {
            return Outcome.FINE;
        }
        List<Problem> problems = new ArrayList<>();
        name.flatMap(word -> badName(entry, word)).ifPresent(problems::add);
        if (problems.isEmpty()) {
            Optional<Problem> surplus = surplus(section);
            if (entry.surplus() == Verdict.ALERTED) {
                notOpened = surplus;
            } else {
                surplus.ifPresent(problems::add);
            }
        }
        if (problems.isEmpty()) {
            name.flatMap(word -> duplicate(section, word)).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            name.filter(word -> entry.reserved().contains(word.value())).ifPresent(word -> {
                String message = "HAProxy itself has taken the name \"" + word + "\" of section " + entry.keyword();
                problems.add(Problem.fatal(Kind.DUPLICATE_SECTION, word.span(), message));
            });
        }
        Optional<Problem> undefined = section.base().flatMap(this::undefinedDefaults);
        undefined.ifPresent(problems::add);
        boolean stops = undefined.isPresent();
        if (entry.fromClause() && !stops && directives.isCertain()) {
            Inheritance.Outcome inherited = inheritance.enter(section);
            problems.addAll(inherited.problems());
            stops = inherited.stops();
        }
        name.ifPresent(word -> named.putIfAbsent(entry.keyword() + ' ' + word.value(), section));
        return new Outcome(problems, List.of(), stops);
    }

    private static Optional<Problem> badName(SectionEntry entry, Word name) {
        if (name.value().matches(entry.nameCharacters())) {
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

    private static Optional<Problem> surplus(Section section) {
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
