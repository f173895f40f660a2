package io.haproof.directive;

import io.haproof.catalogue.DirectiveEntry;
import io.haproof.catalogue.DirectiveEntry.Surplus;
import io.haproof.catalogue.Gate;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.LineContext.Exposure;
import io.haproof.directive.Problem.Gravity;
import io.haproof.directive.Problem.Kind;
import io.haproof.directive.SectionReader.Outcome;
import io.haproof.syntax.AclExpression;
import io.haproof.syntax.Environment.Value;
import io.haproof.syntax.Languages;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one line of a section: finds its directive in the catalogue and binds its words. */
final class DirectiveReader {

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Variables variables;
    private Exposure exposure = Exposure.NOTHING;
    private boolean isCertain = true;
    private boolean isBehindOthers;

    DirectiveReader(Vocabulary vocabulary, Languages languages, Variables variables) {
        this.vocabulary = vocabulary;
        this.reading = new Reading(vocabulary, languages, variables);
        this.variables = variables;
    }

    /** Says whether HAProxy is known to read the lines that follow. */
    void certain(boolean certain) {
        isCertain = certain;
    }

    /** Whether HAProxy is known to read the lines that follow. */
    boolean isCertain() {
        return isCertain;
    }

    Exposure exposure() {
        return exposure;
    }

    Outcome read(Section section, Line line, String prefix, List<Word> words) {
        if (words.get(0).isOpen()) {
            section.addUnclear(line);
            return Outcome.FINE;
        }
        List<String> values = new ArrayList<>(Math.min(words.size(), 4));
        for (int i = 0; i < words.size() && i < 4; i++) {
            values.add(words.get(i).value());
        }
        Optional<DirectiveEntry> found = vocabulary.directive(key(section), values);
        if (found.isEmpty()) {
            Outcome outcome = UnknownWords.of(vocabulary, section, words);
            if (outcome.problems().isEmpty()) {
                section.addUnclear(line);
            }
            return outcome;
        }
        return bind(section, line, prefix, words, found.get());
    }

    /** The word under which the catalogue knows what may stand in a section. */
    static String key(Section section) {
        boolean isNamedDefaults =
                section.keyword().equals("defaults") && section.name().isPresent();
        return isNamedDefaults ? "defaults-named" : section.keyword();
    }

    private Outcome bind(Section section, Line line, String prefix, List<Word> words, DirectiveEntry entry) {
        List<Problem> problems = new ArrayList<>(0);
        LineContext context = new LineContext(reading, section, exposure);
        Cursor cursor =
                new Cursor(context, words, entry.keyword(), entry.words().size());
        boolean stops = false;
        try {
            checkPlace(section, prefix, words, entry, problems);
            read(cursor, prefix, entry);
            RepeatedLines.check(section, cursor, prefix, entry);
        } catch (Misfit misfit) {
            boolean isUncertain =
                    cursor.isUncertain(misfit.problem().span()) && !isSurplusAnyway(cursor, entry, misfit);
            if (!entry.buildDependent() && !isUncertain) {
                problems.add(misfit.problem());
                stops = vocabulary.dialect().stopping().contains(entry.keyword())
                        && misfit.problem().isFatal();
            }
        }
        for (Problem remark : cursor.remarks()) {
            if (!cursor.isUncertain(remark.span())) {
                problems.add(remark);
            }
        }
        Directive directive = add(section, line, prefix, entry, cursor, problems);
        List<LateProblem> late = new ArrayList<>(0);
        for (LateProblem.Kept kept : cursor.late()) {
            if (!cursor.isUncertain(kept.problem().span())) {
                late.add(new LateProblem(section, directive, kept.problem(), kept.use()));
            }
        }
        return new Outcome(problems, late, stops);
    }

    /**
     * Whether words are too many whatever the one value in front of them is: an empty one is refused itself.
     */
    private static boolean isSurplusAnyway(Cursor cursor, DirectiveEntry entry, Misfit misfit) {
        int at = entry.words().size();
        List<Word> words = cursor.words();
        if (misfit.problem().kind() != Kind.EXTRA_ARGUMENT || words.size() < at + 2) {
            return false;
        }
        return !words.get(at).maySplit()
                && NotationMatcher.isOneValue(entry.syntax())
                && words.subList(0, at).stream().noneMatch(Word::isOpen)
                && !words.get(at + 1).isOpen();
    }

    private static void read(Cursor cursor, String prefix, DirectiveEntry entry) {
        if (entry.placement() == Verdict.SKIPPED) {
            return;
        }
        if (!prefix.equals("no")) {
            NotationMatcher.read(entry.syntax(), cursor);
        }
        checkSurplus(cursor, entry);
        if (prefix.equals("no")) {
            return;
        }
        CompanionWords.check(cursor, entry.companions());
    }

    private Directive add(
            Section section, Line line, String prefix, DirectiveEntry entry, Cursor cursor, List<Problem> problems) {
        List<Word> words = cursor.words();
        boolean isSound = problems.isEmpty() || problems.stream().noneMatch(Problem::isFatal);
        boolean isKnown = isCertain && !cursor.isOpen();
        Directive directive = new Directive(
                line,
                entry,
                prefix,
                words,
                cursor.arguments(),
                cursor.references(),
                cursor.parameters(),
                isSound,
                isKnown);
        section.add(directive);
        if (entry.keyword().equals("acl") && words.size() > 1) {
            Optional<Argument> body = isSound && isKnown ? directive.argument("acl-body") : Optional.empty();
            section.declare(
                    words.get(1).value(), body.map(acl -> ConditionUses.criterion((AclExpression) acl.value())));
        }
        if (isSound) {
            follow(directive);
        }
        return directive;
    }

    private void checkPlace(
            Section section, String prefix, List<Word> words, DirectiveEntry entry, List<Problem> problems) {
        Span keyword =
                words.get(0).span().to(words.get(entry.words().size() - 1).span());
        if (entry.placement() == Verdict.REFUSED) {
            throw new Misfit(UnknownWords.refused(vocabulary, section, entry, keyword));
        }
        if (entry.placement() == Verdict.IGNORED || entry.placement() == Verdict.SKIPPED) {
            String message = "\"" + entry.keyword() + "\" has no effect in " + section.title();
            problems.add(Problem.warning(Kind.IGNORED_SECTION, keyword, message));
        }
        boolean isAllowed = prefix.isEmpty() || (prefix.equals("no") ? entry.negatable() : entry.defaultable());
        if (vocabulary.dialect().negatable().contains(words.get(0).value()) && !isAllowed) {
            String message = "\"" + prefix + "\" cannot stand in front of \"" + entry.keyword() + '"';
            throw new Misfit(Problem.fatal(Kind.BAD_NEGATION, keyword, message));
        }
        if (entry.leading() && isBehindOthers) {
            String message =
                    "\"" + entry.keyword() + "\" must stand in a global section in front of all other sections";
            throw new Misfit(Problem.fatal(Kind.WRONG_SECTION, keyword, message));
        }
        if (entry.gate() == Gate.EXPERIMENTAL && !exposure.experimental()) {
            throw new Misfit(
                    notExposed('"' + entry.keyword() + '"', words.get(0).span()));
        }
        deprecation(entry, keyword).ifPresent(problems::add);
    }

    private Optional<Problem> deprecation(DirectiveEntry entry, Span keyword) {
        boolean hushed = entry.gate() == Gate.DEPRECATED && exposure.deprecated();
        if (entry.deprecation().isEmpty() || hushed) {
            return Optional.empty();
        }
        String instead = entry.deprecation().get().instead();
        String since = entry.deprecation()
                .get()
                .since()
                .map(version -> " since HAProxy " + version)
                .orElse("");
        String message = "\"" + entry.keyword() + "\" is deprecated" + since + instead;
        return Optional.of(Problem.warning(Kind.DEPRECATED, keyword, message));
    }

    /** Complains of something that needs {@code expose-experimental-directives} above. */
    static Problem notExposed(String what, Span place) {
        String message =
                what + " is experimental; expected \"expose-experimental-directives\" in a global section above";
        return Problem.fatal(Kind.EXPERIMENTAL, place, message);
    }

    private static void checkSurplus(Cursor cursor, DirectiveEntry entry) {
        if (cursor.atEnd()) {
            return;
        }
        List<Word> words = cursor.words();
        int extra = words.size() - cursor.index();
        Surplus surplus = entry.arity().surplus();
        boolean refused = surplus == Surplus.REFUSED || surplus == Surplus.REFUSED_IF_ONE && extra == 1;
        Span span = cursor.peek().span().to(words.get(words.size() - 1).span());
        Problem problem = SurplusWords.problem(cursor, entry.syntax(), span);
        if (refused) {
            throw new Misfit(problem);
        }
        cursor.remark(problem.as(Gravity.WARNING));
    }

    /** What a line changes for the lines below it. */
    private void follow(Directive directive) {
        List<Word> words = directive.words();
        switch (directive.keyword()) {
            case "expose-experimental-directives" -> exposure = exposure.withExperimental();
            case "expose-deprecated-directives" -> exposure = exposure.withDeprecated();
            case "master-worker" -> exposure = exposure.withMaster();
            case "tune.stick-counters" -> reading.setCounters();
            case "setenv", "presetenv" -> {
                boolean known = words.size() > 2 && words.stream().noneMatch(Word::isOpen);
                Value value = known ? Value.of(words.get(2).value()) : Value.UNKNOWN;
                variables.set(words.get(1).value(), value, directive.keyword().equals("presetenv"));
            }
            case "unsetenv" -> words.stream().skip(1).forEach(name -> variables.unset(name.value()));
            default -> {}
        }
    }

    /** Begins a section. */
    void enter(Section section) {
        isBehindOthers |= isCertain && !section.keyword().equals("global");
    }
}
