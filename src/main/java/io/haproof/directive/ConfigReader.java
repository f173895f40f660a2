package io.haproof.directive;

import io.haproof.catalogue.Dialect;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Gravity;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.ArgumentStyle;
import io.haproof.syntax.ConfigTree;
import io.haproof.syntax.LanguageDialect;
import io.haproof.syntax.Languages;
import io.haproof.syntax.Line;
import io.haproof.syntax.Token;
import io.haproof.syntax.TokenKind;
import io.haproof.syntax.Word;
import io.haproof.syntax.WordReader;
import io.haproof.syntax.WordRules;
import io.haproof.syntax.Words;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a configuration from its first line to its last as HAProxy does, and stops where HAProxy stops. One reader reads
 * one text once.
 */
final class ConfigReader {

    private final ConfigTree tree;
    private final String text;
    private final Vocabulary vocabulary;
    private final Dialect dialect;
    private final Variables variables;
    private final WordReader wordReader;
    private final Conditionals conditionals;
    private final SectionReader sections;
    private final List<Problem> problems = new ArrayList<>();
    private final List<LateProblem> late = new ArrayList<>();
    private final Set<Problem> early = new HashSet<>();
    private int refusedLines;
    private boolean isStopped;
    private boolean isAtEnd;
    private boolean isTextOnly;
    private int nextNul = -1;

    ConfigReader(ConfigTree tree, Vocabulary vocabulary, ReadingOptions options) {
        this.tree = tree;
        this.text = tree.source().text();
        this.vocabulary = vocabulary;
        this.dialect = vocabulary.dialect();
        this.variables = new Variables(options.environment(), dialect);
        this.wordReader = new WordReader(tree.source(), wordRules(dialect), variables);
        Languages languages = new Languages(
                languageDialect(dialect), name -> vocabulary.converter(name).isPresent());
        this.conditionals = new Conditionals(dialect.conditions(), new IfCondition(vocabulary, languages, variables));
        this.sections = new SectionReader(vocabulary, languages, variables, options.isPartial());
    }

    /** The part of a dialect that concerns the splitting of lines. */
    static WordRules wordRules(Dialect dialect) {
        return new WordRules(
                dialect.variables().pseudo(),
                dialect.variables().expandsToWords(),
                dialect.variables().takesDefaults(),
                dialect.variables().unsetSwallowsQuote(),
                dialect.words().emptyWord().starts(),
                dialect.words().maximum(),
                dialect.words().trailingBlankCounts(),
                dialect.words().trailingCommentCounts());
    }

    private static LanguageDialect languageDialect(Dialect dialect) {
        return new LanguageDialect(
                ArgumentStyle.of(dialect.words().quotesInArguments()),
                dialect.namedLogItems(),
                dialect.conditions().form());
    }

    Analysis read() {
        tree.files().forEach(this::readFile);
        Identifiers.problems(sections.sections(), dialect).forEach(this::add);
        PeerLines.problems(sections.sections(), dialect).forEach(this::add);
        SettledValues.problems(sections.sections()).forEach(this::add);
        boolean isClean = problems.stream().noneMatch(Problem::isFatal);
        if (isClean) {
            sections.incomplete().forEach(this::add);
            late.stream().filter(found -> found.matters(sections.sections())).forEach(found -> add(found.problem()));
        }
        if (dialect.files().readTwice()) {
            softenWhatIsNotReached();
        }
        return new Analysis(tree, vocabulary, sections.sections(), problems, isClean);
    }

    /** Reads a file, unless HAProxy stopped in one above: sections and blocks end with their file, all else goes on. */
    private void readFile(ConfigTree.File file) {
        List<Line> lines = file.lines();
        refusedLines = 0;
        isAtEnd = false;
        variables.enterFile(file.source().name());
        for (int i = 0; i < lines.size() && !isStopped && !isAtEnd; i++) {
            Line line = lines.get(i);
            variables.moveTo(file.number(line));
            if (line.kind() == Line.Kind.STATEMENT) {
                readStatement(line);
            }
            if (line.kind() == Line.Kind.SCOPE) {
                readScope(line);
            }
            checkLineEnd(line, i == lines.size() - 1);
            int limit = dialect.files().maximumErrors().orElse(Integer.MAX_VALUE);
            isAtEnd |= refusedLines >= limit;
        }
        if (!isStopped && !isAtEnd && !lines.isEmpty()) {
            Optional<Problem> open =
                    conditionals.atEnd(lines.get(lines.size() - 1).wordsSpan());
            open.ifPresent(this::add);
            isStopped = open.isPresent();
        }
        conditionals.forget();
        sections.endFile().ifPresent(this::add);
    }

    /** A version that reads the text twice never gets to the directives of one that is broken in itself. */
    private void softenWhatIsNotReached() {
        if (problems.stream().anyMatch(this::isFoundEarly)) {
            problems.replaceAll(
                    problem -> problem.isFatal() && !isFoundEarly(problem) ? problem.as(Gravity.ERROR) : problem);
        }
    }

    private boolean isFoundEarly(Problem problem) {
        return problem.isFatal() && (problem.isOfTheText() || early.contains(problem));
    }

    /** A NUL hides the line feed from HAProxy: in the last line it looks like a missing one. */
    private void checkLineEnd(Line line, boolean isLast) {
        int nul = nextNul < line.start() ? text.indexOf('\0', line.start()) : nextNul;
        nextNul = nul < 0 ? Integer.MAX_VALUE : nul;
        boolean hasNul = nextNul < line.end();
        if (isLast && (hasNul || !line.isEnded())) {
            Problem.fatal(
                            Kind.MISSING_FINAL_NEWLINE,
                            new Span(Math.max(line.start(), line.end() - 1), line.end()),
                            "the last line does not end in a line feed")
                    .with(new Problem.Replacement("add a line feed", Span.at(line.end()), "\n", true))
                    .judged(dialect.files().missingFinalNewline())
                    .ifPresent(this::add);
        } else if (hasNul) {
            Verdict verdict = dialect.files().nul();
            Problem.fatal(
                            Kind.NUL_CHARACTER,
                            new Span(nul, nul + 1),
                            "a NUL character cuts the line; what follows it is lost")
                    .judged(verdict)
                    .ifPresent(this::add);
            isAtEnd |= verdict == Verdict.REFUSED;
        }
    }

    private void readScope(Line line) {
        for (Token token : line.tokens()) {
            if (token.kind() == TokenKind.SCOPE) {
                Optional<Problem> problem = ScopeLine.problem(text, token.span());
                problem.ifPresent(this::refuse);
                isStopped |= problem.isPresent();
            }
        }
    }

    private void readStatement(Line line) {
        Words words = wordReader.read(line);
        if (words.error().isPresent()) {
            refuse(WordProblems.of(words.error().get(), dialect.words().maximum(), text));
            return;
        }
        List<Word> visible = words.visible();
        boolean isSkipped = conditionals.isDropped() && !visible.isEmpty() && !conditionals.isDirective(visible.get(0));
        if (isSkipped) {
            return;
        }
        if (!words.hidden().isEmpty() && !reportEmptyWord(words)) {
            return;
        }
        if (visible.isEmpty()) {
            return;
        }
        if (conditionals.isDirective(visible.get(0))) {
            follow(conditionals.read(line, visible));
        } else {
            readDirective(line, visible);
        }
    }

    private void follow(Conditionals.Outcome outcome) {
        if (outcome.early()) {
            outcome.problem().ifPresent(early::add);
        }
        outcome.problem().ifPresent(this::refuse);
        boolean goesOn = dialect.files().readTwice() && !outcome.early();
        isTextOnly |= outcome.stops() && goesOn;
        isStopped |= outcome.stops() && !goesOn;
    }

    /** Says what the version says of an empty word; false if it drops the line. */
    private boolean reportEmptyWord(Words words) {
        Verdict verdict = dialect.words().emptyWord();
        Word empty = words.hidden().get(0);
        if (words.visible().isEmpty()) {
            return true;
        }
        boolean hides = words.hidden().size() > 1;
        if (verdict != Verdict.ACCEPTED || hides) {
            String message = "the word is empty, which ends the list of arguments"
                    + (hides ? "; what follows it is not looked at" : "");
            Problem problem = Problem.warning(Kind.EMPTY_ARGUMENT, empty.span(), message);
            if (verdict == Verdict.REFUSED) {
                refuse(problem.as(Gravity.FATAL));
            } else {
                add(problem);
            }
        }
        return verdict != Verdict.REFUSED;
    }

    private void readDirective(Line line, List<Word> words) {
        String first = words.get(0).value();
        boolean isPrefixed = words.size() > 1 && (first.equals("no") || first.equals("default"));
        String prefix = isPrefixed ? first : "";
        List<Word> rest = isPrefixed ? words.subList(1, words.size()) : words;
        boolean complained = false;
        if (isPrefixed) {
            var allowed = first.equals("no") ? dialect.negatable() : dialect.defaultable();
            if (!allowed.contains(rest.get(0).value())) {
                String message = "\"" + first + "\" cannot stand in front of \"" + rest.get(0) + "\"; only in front of "
                        + Problem.list(List.copyOf(allowed));
                Problem problem = Problem.fatal(Kind.BAD_NEGATION, words.get(0).span(), message);
                early.add(problem);
                refuse(problem);
                complained = true;
            }
        }
        if (isTextOnly) {
            return;
        }
        sections.certain(!conditionals.isUncertain());
        SectionReader.Outcome outcome = sections.read(line, prefix, rest);
        if (outcome.early()) {
            early.addAll(outcome.problems());
        }
        if (!complained) {
            for (Problem problem : outcome.problems()) {
                addOrRefuse(problem);
            }
            if (!conditionals.isUncertain()) {
                late.addAll(outcome.late());
            }
        }
        isTextOnly = outcome.stops() && dialect.files().readTwice();
        isStopped |= outcome.stops() && !isTextOnly;
    }

    private void addOrRefuse(Problem problem) {
        if (problem.isFatal()) {
            refuse(problem);
        } else {
            add(problem);
        }
    }

    private void refuse(Problem problem) {
        refusedLines += conditionals.isUncertain() ? 0 : 1;
        add(problem);
    }

    /** In a branch that may or may not be taken nothing is certain but where blocks begin and end. */
    private void add(Problem problem) {
        boolean soften = conditionals.isUncertain()
                && problem.gravity() != Gravity.WARNING
                && problem.kind() != Kind.UNMATCHED_IF;
        problems.add(soften ? problem.as(Gravity.WARNING) : problem);
    }
}
