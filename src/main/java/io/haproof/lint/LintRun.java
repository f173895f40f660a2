package io.haproof.lint;

import io.haproof.directive.Analysis;
import io.haproof.model.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules at work on one text. */
final class LintRun {

    private final Analysis analysis;
    private final boolean isPartial;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Model model;

    /**
     * Begins a run.
     *
     * @param isPartial whether the text is only a part of a configuration
     */
    LintRun(Analysis analysis, boolean isPartial) {
        this.analysis = analysis;
        this.isPartial = isPartial;
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

    /** What was found so far. */
    List<Finding> findings() {
        return findings;
    }
}
