package io.haproof.lint;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Problem;
import io.haproof.listener.Entry;
import io.haproof.listener.ListenerDocument;
import io.haproof.model.Model;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** What the rules want to see of a configuration, as text or as a document of structured listeners. */
public final class Subscriptions {

    /** From this number of lines on threads are worth their start. */
    private static final int LARGE = 5_000;

    private final Map<Problem.Kind, List<Listener<Problem>>> problems = new EnumMap<>(Problem.Kind.class);
    private final List<Listener<Directive>> directives = new ArrayList<>();
    private final List<Listener<Analysis>> wholes = new ArrayList<>();
    private final List<Listener<Model>> models = new ArrayList<>();
    private final Map<Class<?>, List<Reader<Entry>>> objects = new LinkedHashMap<>();
    private final List<Reader<ListenerDocument>> documents = new ArrayList<>();
    private RuleInfo subscriber = RuleInfo.rule("no-rule", "");

    Subscriptions(List<Rule> rules) {
        for (Rule rule : rules) {
            subscriber = rule.info();
            rule.listen(this);
        }
    }

    private record Listener<T>(RuleInfo rule, BiConsumer<T, RuleContext> action) {

        void hear(T subject, LintRun run) {
            action.accept(subject, new RuleContext(rule, run));
        }
    }

    private record Reader<T>(RuleInfo rule, BiConsumer<T, DocumentContext> action) {

        void hear(T subject, ListenerDocument document, Findings findings) {
            action.accept(subject, new DocumentContext(rule, document, findings));
        }
    }

    /** Every problem of a kind that the reading of the text came upon. */
    public void eachProblem(Problem.Kind kind, BiConsumer<Problem, RuleContext> action) {
        problems.computeIfAbsent(kind, unused -> new ArrayList<>()).add(new Listener<>(subscriber, action));
    }

    /** Every directive, in the order of the text. */
    public void eachDirective(BiConsumer<Directive, RuleContext> action) {
        directives.add(new Listener<>(subscriber, action));
    }

    /**
     * What the text means, once, and only if nothing was refused while reading it: as HAProxy, nobody looks at the whole of a
     * text whose parts are broken.
     */
    public void model(BiConsumer<Model, RuleContext> action) {
        models.add(new Listener<>(subscriber, action));
    }

    /** The text as a whole, once. */
    public void whole(BiConsumer<Analysis, RuleContext> action) {
        wholes.add(new Listener<>(subscriber, action));
    }

    /**
     * Every object of a document that is of a type, in the order of the file.
     *
     * @param type a record of the room {@code listener}, or a type that several of them have: {@code Record} for all objects
     */
    public void eachObject(Class<?> type, BiConsumer<Entry, DocumentContext> action) {
        objects.computeIfAbsent(type, unused -> new ArrayList<>()).add(new Reader<>(subscriber, action));
    }

    /** A document as a whole, once. */
    public void document(BiConsumer<ListenerDocument, DocumentContext> action) {
        documents.add(new Reader<>(subscriber, action));
    }

    void run(ListenerDocument document, Findings findings) {
        documents.forEach(reader -> reader.hear(document, document, findings));
        for (Entry entry : document.entries()) {
            objects.forEach((type, readers) -> {
                if (type.isAssignableFrom(entry.shape().type())) {
                    readers.forEach(reader -> reader.hear(entry, document, findings));
                }
            });
        }
    }

    void run(LintRun run) {
        Analysis analysis = run.analysis();
        for (Problem problem : analysis.problems()) {
            Objects.requireNonNullElse(problems.get(problem.kind()), List.<Listener<Problem>>of())
                    .forEach(listener -> listener.hear(problem, run));
        }
        if (!directives.isEmpty()) {
            analysis.sections()
                    .forEach(section -> section.directives()
                            .forEach(directive -> directives.forEach(listener -> listener.hear(directive, run))));
        }
        wholes.forEach(listener -> listener.hear(analysis, run));
        if (analysis.isClean()) {
            hearModel(run);
        }
    }

    /** Rules see the model of a large text side by side; what they find is in their order all the same. */
    private void hearModel(LintRun run) {
        if (run.analysis().tree().lines().size() < LARGE) {
            models.forEach(listener -> listener.hear(run.model(), run));
            return;
        }
        List<LintRun> runs = models.stream().map(listener -> run.beside()).toList();
        IntStream.range(0, runs.size()).parallel().forEach(i -> models.get(i).hear(run.model(), runs.get(i)));
        runs.forEach(beside -> run.findings().addAll(beside.findings()));
    }
}
