package io.haproof;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.text.Position;
import io.haproof.text.Source;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known of a configuration.
 *
 * @param target the version that it was proved for
 * @param result the text and the findings
 */
public record Proof(Version target, LintResult result) {

    /** Whether HAProxy of the target version refuses to start with the text. */
    public boolean isRefused() {
        return result.refused();
    }

    /** Everything that was found, in the order of the text. */
    public List<Finding> findings() {
        return result.findings();
    }

    public Source source() {
        return result.source();
    }

    /** Where a finding is, as people count. */
    public Position positionOf(Finding finding) {
        return result.positionOf(finding.span());
    }

    /** One line a finding with which HAProxy refuses the text: {@code 12:5: unknown keyword … [syntax-unknown-keyword]}. */
    public String explain() {
        return findings().stream()
                .filter(Finding::fatal)
                .map(finding -> positionOf(finding) + ": " + finding.message() + " [" + finding.rule() + ']')
                .collect(Collectors.joining("\n"));
    }
}
