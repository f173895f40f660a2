package io.haproof.lint;

import io.haproof.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with a text.
 *
 * @param rule the id of the rule that says so, such as {@code syntax-unknown-keyword}
 * @param severity how much it matters
 * @param fatal whether HAProxy of the target version refuses to start because of it; fatal findings are errors
 * @param message what is wrong, then what would be right; lower case, no final stop, one line
 * @param span the characters it is about
 * @param related other places that explain it, such as a first definition
 * @param fix the change that would mend it, if there is one
 */
public record Finding(
        String rule,
        Severity severity,
        boolean fatal,
        String message,
        Span span,
        List<Related> related,
        Optional<Fix> fix) {

    /** The order of reports within one file: by place, then by rule, then by message. */
    public static final Comparator<Finding> IN_TEXT_ORDER = Comparator.<Finding>comparingInt(
                    finding -> finding.span.start())
            .thenComparingInt(finding -> finding.span.end())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    public Finding {
        if (fatal && severity != Severity.ERROR) {
            throw new IllegalArgumentException("a fatal finding is an error: " + rule);
        }
        related = List.copyOf(related);
    }
}
