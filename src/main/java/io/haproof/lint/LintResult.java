package io.haproof.lint;

import io.haproof.text.Position;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.Comparator;
import java.util.List;

/**
 * What the linter found in one text or document.
 *
 * @param source the text that was checked; spans of the findings are in its terms
 * @param findings what was found, in the order of the text
 * @param silenced what was found and is not to be shown, in the order of the text
 */
public record LintResult(Source source, List<Finding> findings, List<Silenced> silenced) {

    public LintResult {
        findings = findings.stream().sorted(Finding.IN_TEXT_ORDER).distinct().toList();
        silenced = silenced.stream()
                .sorted(Comparator.comparing(Silenced::finding, Finding.IN_TEXT_ORDER))
                .distinct()
                .toList();
    }

    /** A result of which everything is to be shown. */
    public LintResult(Source source, List<Finding> findings) {
        this(source, findings, List.of());
    }

    /** Where characters begin, as people count. */
    public Position positionOf(Span span) {
        return source.lines().position(span.start());
    }

    /** Whether there is an error, be it one that HAProxy or one that the service would refuse. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Whether HAProxy of the target version refuses the text, be that shown or not. */
    public boolean refused() {
        return findings.stream().anyMatch(Finding::fatal)
                || silenced.stream().anyMatch(one -> one.finding().fatal());
    }
}
