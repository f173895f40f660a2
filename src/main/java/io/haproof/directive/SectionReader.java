package io.haproof.directive;

import io.haproof.catalogue.Gate;
import io.haproof.catalogue.SectionEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Gravity;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Languages;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the sections: opens one at each header, and reads every other line as a directive of the open one. */
final class SectionReader {

    private static final Set<String> PROXIES = Set.of("backend", "frontend", "listen");

    private final Vocabulary vocabulary;
    private final Variables variables;
    private final DirectiveReader directives;
    private final HeaderCheck headers;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Section> named = new HashMap<>();
    private Optional<Section> nearest = Optional.empty();
    private @Nullable Section current;
    private Optional<Problem> notOpened = Optional.empty();
    private Optional<Section> dropped = Optional.empty();

    SectionReader(Vocabulary vocabulary, Languages languages, Variables variables, boolean isPartial) {
        this.vocabulary = vocabulary;
        this.variables = variables;
        this.headers = new HeaderCheck(vocabulary, isPartial);
        this.directives = new DirectiveReader(vocabulary, languages, variables);
    }

    /**
     * What the reading of a line came to.
     *
     * @param problems what does not fit, in order; at most one of them is fatal
     * @param late what HAProxy finds only when it uses the line
     * @param stops whether HAProxy reads no further
     * @param early whether a version that reads the text twice finds the problems when it does so first
     */
    record Outcome(List<Problem> problems, List<LateProblem> late, boolean stops, boolean early) {

        Outcome(List<Problem> problems, List<LateProblem> late, boolean stops) {
            this(problems, late, stops, false);
        }

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
            return new Outcome(all, late, stops, early);
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

    /** What is missing in sections that must hold certain directives, or for them. */
    List<Problem> incomplete() {
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            problems.addAll(OwnNames.missing(section));
            section.entry()
                    .hint()
                    .filter(hint -> !directives.exposure().master() && section.isCertain())
                    .ifPresent(hint -> problems.add(Problem.fatal(
                            Kind.UNKNOWN_SECTION, section.words().get(0).span(), hint)));
            for (String keyword : section.entry().requires()) {
                if (section.directives(keyword).isEmpty()) {
                    String message = "section " + section.title() + " is not complete; expected \"" + keyword + '"';
                    problems.add(Problem.fatal(
                            Kind.MISSING_ARGUMENT, section.header().wordsSpan(), message));
                }
            }
        }
        return problems;
    }

    /** Closes the open section, since the file ends; what is left to say of it. */
    Optional<Problem> endFile() {
        current = null;
        dropped = Optional.empty();
        return unopened();
    }

    /** What is left to say of a header that opened no section, if no line stood below it. */
    private Optional<Problem> unopened() {
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
                + nearest.map(Suggestion::question)
                        .orElse("; expected a section header such as \"global\" or \"frontend\"");
        Problem problem = Problem.fatal(Kind.OUTSIDE_SECTION, first.span(), message);
        return problem.suggesting(nearest, first.span());
    }

    private Outcome open(Line line, SectionEntry entry, List<Word> words) {
        Section section = new Section(line, entry, words, directives.isCertain());
        dropped = Optional.empty();
        boolean isNamedWell =
                section.name().flatMap(word -> HeaderCheck.badName(entry, word)).isEmpty();
        if (entry.surplus() == Verdict.SKIPPED && section.base().isEmpty() && isNamedWell) {
            Optional<Problem> surplus = HeaderCheck.surplus(section).map(problem -> problem.as(Gravity.WARNING));
            if (surplus.isPresent() && words.stream().noneMatch(Word::isOpen)) {
                dropped = Optional.of(section);
                return Outcome.of(surplus.get());
            }
        }
        return open(section, words);
    }

    /** The defaults in force for a section: those that it names, else the last ones above. */
    private Optional<Section> defaults(Section section) {
        Optional<String> name = section.base().map(Word::value);
        if (!section.entry().fromClause() && !PROXIES.contains(section.keyword())
                || name.isEmpty() && section.keyword().equals("defaults")) {
            return Optional.empty();
        }
        return name.isPresent() ? Optional.ofNullable(named.get(name.get())) : nearest;
    }

    private void add(Section section) {
        sections.add(section);
        if (section.keyword().equals("defaults")) {
            nearest = Optional.of(section);
            section.name().ifPresent(name -> named.put(name.value(), section));
        }
    }

    private Outcome open(Section section, List<Word> words) {
        SectionEntry entry = section.entry();
        section.inherit(defaults(section));
        current = section;
        add(section);
        directives.enter(section);
        variables.enter(words.get(words.size() > 1 ? 1 : 0).value());
        if (entry.gate() == Gate.DEPRECATED && !directives.exposure().deprecated()) {
            String message = "section " + entry.keyword()
                    + " is deprecated; expected \"expose-deprecated-directives\" in a global section above";
            Problem problem = Problem.fatal(Kind.DEPRECATED, words.get(0).span(), message);
            return new Outcome(List.of(problem), List.of(), true, true);
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
        HeaderCheck.Outcome header = headers.check(section, directives.isCertain());
        notOpened = header.notOpened();
        return new Outcome(header.problems(), List.of(), header.stops());
    }
}
