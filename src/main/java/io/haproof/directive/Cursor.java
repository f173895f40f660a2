package io.haproof.directive;

import io.haproof.catalogue.Verdict;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The words of one line while their arguments are read, and what was found so far. */
final class Cursor {

    private final LineContext context;
    private final List<Word> words;
    private final String keyword;
    private final String subject;
    private final List<Argument> arguments;
    private final List<Problem> remarks;
    private final List<LateProblem.Kept> late;
    private final List<Excerpt> texts;
    private final List<Parameter> parameters;
    private int at;

    /**
     * Begins behind the keyword.
     *
     * @param keyword the keyword of the line, such as {@code timeout client}
     * @param at the index of the first word to read
     */
    Cursor(LineContext context, List<Word> words, String keyword, int at) {
        this(
                context,
                words,
                keyword,
                keyword,
                new ArrayList<>(),
                new ArrayList<>(0),
                new ArrayList<>(0),
                new ArrayList<>(0),
                new ArrayList<>(0),
                at);
    }

    private Cursor(
            LineContext context,
            List<Word> words,
            String keyword,
            String subject,
            List<Argument> arguments,
            List<Problem> remarks,
            List<LateProblem.Kept> late,
            List<Excerpt> texts,
            List<Parameter> parameters,
            int at) {
        this.context = context;
        this.words = words;
        this.keyword = keyword;
        this.subject = subject;
        this.arguments = arguments;
        this.remarks = remarks;
        this.late = late;
        this.texts = texts;
        this.parameters = parameters;
        this.at = at;
    }

    /** A cursor at the same place that calls what it reads by another name; what it binds and remarks is shared. */
    Cursor about(String other) {
        return new Cursor(context, words, keyword, other, arguments, remarks, late, texts, parameters, at);
    }

    /** Says that nothing certain is known of the rest of the line, and skips it. */
    void giveUp() {
        at = words.size();
    }

    LineContext context() {
        return context;
    }

    /** The keyword of the line. */
    String keyword() {
        return keyword;
    }

    /** How messages call what is being read. */
    String subject() {
        return subject;
    }

    List<Word> words() {
        return words;
    }

    /** The values of all words of the line. */
    List<Excerpt> texts() {
        if (texts.isEmpty()) {
            words.forEach(word -> texts.add(word.text()));
        }
        return texts;
    }

    /** The index of the next word. */
    int index() {
        return at;
    }

    boolean atEnd() {
        return at >= words.size();
    }

    /** The next word, which must be there. */
    Word peek() {
        return words.get(at);
    }

    Word next() {
        return words.get(at++);
    }

    /** The next word, or a complaint that there is none. */
    Word next(String expected) {
        if (atEnd()) {
            throw missing(expected);
        }
        return next();
    }

    void moveTo(int index) {
        at = index;
    }

    /** Whether a word up to the end of {@code span} is not known for certain, so that nothing there can be. */
    boolean isUncertain(Span span) {
        for (Word word : words) {
            if (word.isOpen() && word.text().start() <= span.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the line is not known for certain. */
    boolean isOpen() {
        for (Word word : words) {
            if (word.isOpen()) {
                return true;
            }
        }
        return false;
    }

    void bind(Hole hole, Excerpt text, Object value) {
        arguments.add(new Argument(hole, text, value));
    }

    /** Keeps the words from {@code start} up to here as a parameter. */
    void keep(int start, boolean isUnderstood) {
        String word = words.get(start).value();
        int bracket = word.indexOf('(');
        String name = bracket > 0 ? word.substring(0, bracket) : word;
        parameters.add(new Parameter(name, words.subList(start, at), isUnderstood));
    }

    List<Parameter> parameters() {
        return parameters;
    }

    void remark(Problem problem) {
        remarks.add(problem);
    }

    /**
     * Says what a version says of a problem that has this verdict.
     *
     * @throws Misfit if the version refuses it
     */
    void judge(Problem problem, Verdict verdict) {
        if (verdict == Verdict.REFUSED) {
            throw new Misfit(problem);
        }
        problem.judged(verdict).ifPresent(this::remark);
    }

    /** Keeps a problem that HAProxy finds only when it uses the line, after a clean reading of the whole text. */
    void keepForLater(Problem problem, LateProblem.Use use) {
        late.add(new LateProblem.Kept(problem, use));
    }

    List<LateProblem.Kept> late() {
        return late;
    }

    List<Argument> arguments() {
        return arguments;
    }

    /** Those of the arguments that name something which stands elsewhere. */
    List<Argument> references() {
        List<Argument> references = new ArrayList<>(0);
        for (Argument argument : arguments) {
            if (argument.isReference()) {
                references.add(argument);
            }
        }
        return references;
    }

    List<Problem> remarks() {
        return remarks;
    }

    /** The place behind the last word. */
    Span end() {
        return words.isEmpty()
                ? Span.at(0)
                : Span.at(words.get(words.size() - 1).span().end());
    }

    Misfit missing(String expected) {
        String message = '"' + subject + "\" is not complete; expected " + expected;
        return new Misfit(Problem.fatal(Problem.Kind.MISSING_ARGUMENT, wholeLine(), message));
    }

    private Span wholeLine() {
        return words.get(0).span().to(words.get(words.size() - 1).span());
    }
}
