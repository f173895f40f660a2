package io.haproof.lint;

import io.haproof.directive.Analysis;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules at work on one text.
 *
 * @param analysis the text
 * @param isPartial whether it is only a part of a configuration
 * @param findings what was found so far
 */
record LintRun(Analysis analysis, boolean isPartial, List<Finding> findings) {

    LintRun(Analysis analysis, boolean isPartial) {
        this(analysis, isPartial, new ArrayList<>());
    }
}
