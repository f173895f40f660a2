package io.haproof.lint;

import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.Problem;
import io.haproof.lint.option.RuleOption;
import io.haproof.text.Edit;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/** What a rule can ask and say while it looks at one text. */
public final class RuleContext {

    private final RuleInfo rule;
    private final LintRun run;

    RuleContext(RuleInfo rule, LintRun run) {
        this.rule = rule;
        this.run = run;
    }

    /** The text as it was read. */
    public Analysis analysis() {
        return run.analysis();
    }

    /** What the target version knows. */
    public Vocabulary vocabulary() {
        return run.analysis().vocabulary();
    }

    /** What an option of the rule is set to. */
    public <T> T option(RuleOption<T> option) {
        return run.findings().settings().option(rule.id(), option);
    }

    /** Whether the text is only a part of a configuration, so that nothing can be said of the whole. */
    public boolean isPartial() {
        return run.isPartial();
    }

    /** What files there are on the machine; nothing unless somebody asked for rules that look at it. */
    public Optional<FileProbe> files() {
        return run.outside().files();
    }

    /** What a real HAProxy says otherwise, if one was asked and does. */
    public Optional<Disagreement> disagreement() {
        return run.outside().disagreement();
    }

    /** Whether the reading of the text already found something with which HAProxy refuses to start. */
    public boolean isRefused() {
        return run.analysis().problems().stream().anyMatch(Problem::isFatal);
    }

    /** Reports a defect with the severity of the rule. */
    public void report(Span span, String message) {
        add(finding(span, message));
    }

    /** Reports a defect that is less grave than others of the rule. */
    public void report(Severity severity, Span span, String message) {
        add(finding(span, message).withSeverity(severity));
    }

    /** Reports a defect with which HAProxy of the target version refuses to start. */
    public void reportFatal(Span span, String message) {
        add(finding(span, message).asFatal());
    }

    private Finding finding(Span span, String message) {
        return Finding.of(rule, span, message);
    }

    private void add(Finding finding) {
        run.findings().add(finding);
    }

    /**
     * Reports a defect that only the whole text shows, as the target version takes it: nothing where it accepts it.
     *
     * @param defect the name of the defect in the catalogue, such as {@code undefined-resolvers}
     */
    public void reportWhole(String defect, Span span, String message) {
        Finding finding = finding(span, message);
        switch (vocabulary().dialect().whole(defect)) {
            case ACCEPTED -> {}
            case REFUSED -> add(finding.asFatal());
            case ALERTED -> add(finding.withSeverity(Severity.ERROR));
            case WARNED, IGNORED, SKIPPED -> add(finding.withSeverity(Severity.WARNING));
        }
    }

    /** Reports a problem that the reading of the text came upon, as grave as HAProxy takes it. */
    public void report(Problem problem) {
        Severity severity = switch (problem.gravity()) {
            case FATAL, ERROR -> Severity.ERROR;
            case WARNING -> rule.severity() == Severity.INFO ? Severity.INFO : Severity.WARNING;
        };
        Optional<Fix> fix = problem.replacement()
                .map(change -> new Fix(change.title(), change.safe(), List.of(new Edit(change.span(), change.text()))));
        List<Related> related = problem.related()
                .map(other -> List.of(new Related(other.message(), other.span())))
                .orElse(List.of());
        add(new Finding(
                rule.id(),
                severity,
                problem.isFatal(),
                problem.message(),
                problem.span(),
                Optional.empty(),
                related,
                fix));
    }
}
