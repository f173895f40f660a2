package io.haproof.lint;

import io.haproof.directive.Analysis;
import io.haproof.model.Model;
import org.jspecify.annotations.Nullable;

/** The rules at work on one text. */
final class LintRun {

    private final Analysis analysis;
    private final boolean isPartial;
    private final Outside outside;
    private final Findings findings;
    private @Nullable Model model;

    /**
     * Begins a run.
     *
     * @param isPartial whether the text is only a part of a configuration
     * @param settings what is wanted of the rules
     */
    LintRun(Analysis analysis, boolean isPartial, RuleSettings settings, Outside outside) {
        this(analysis, isPartial, settings, outside, null);
    }

    private LintRun(
            Analysis analysis, boolean isPartial, RuleSettings settings, Outside outside, @Nullable Model model) {
        this.analysis = analysis;
        this.findings = new Findings(settings);
        this.isPartial = isPartial;
        this.outside = outside;
        this.model = model;
    }

    /** The same run with findings of its own, so that rules can be at work beside each other. */
    LintRun beside() {
        return new LintRun(analysis, isPartial, findings.settings(), outside, model());
    }

    Analysis analysis() {
        return analysis;
    }

    /** What the text means, worked out when the first rule asks. */
    Model model() {
        if (model == null) {
            model = Model.of(analysis);
        }
        return model;
    }

    boolean isPartial() {
        return isPartial;
    }

    Outside outside() {
        return outside;
    }

    /** What was found so far. */
    Findings findings() {
        return findings;
    }
}
