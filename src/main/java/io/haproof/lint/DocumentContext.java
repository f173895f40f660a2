package io.haproof.lint;

import io.haproof.lint.option.RuleOption;
import io.haproof.listener.FieldPath;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Place;
import io.haproof.text.Span;

/** What a rule can ask and say while it looks at one document of structured listeners. */
public final class DocumentContext {

    private final RuleInfo rule;
    private final ListenerDocument document;
    private final Findings findings;

    DocumentContext(RuleInfo rule, ListenerDocument document, Findings findings) {
        this.rule = rule;
        this.document = document;
        this.findings = findings;
    }

    /** The document as it was read. */
    public ListenerDocument document() {
        return document;
    }

    /** What an option of the rule is set to. */
    public <T> T option(RuleOption<T> option) {
        return findings.settings().option(rule.id(), option);
    }

    /** Reports a defect of a value with the severity of the rule. */
    public void report(Place place, String message) {
        report(finding(place, message));
    }

    /** Reports a finding that {@link #finding} gave. */
    public void report(Finding finding) {
        findings.add(finding);
    }

    /** A defect of a value, with the severity of the rule; not yet reported. */
    public Finding finding(Place place, String message) {
        return finding(place.path(), place.span(), message);
    }

    /**
     * A defect, with the severity of the rule; not yet reported.
     *
     * @param path the way to the value, which need not be there
     * @param span the characters that a reader should look at
     * @param message what is wrong, then what would be right, without the path
     */
    public Finding finding(FieldPath path, Span span, String message) {
        return Finding.of(rule, span, message).at(path.toString());
    }
}
