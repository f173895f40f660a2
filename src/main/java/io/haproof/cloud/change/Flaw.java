package io.haproof.cloud.change;

import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Severity;
import io.haproof.text.Position;

/**
 * A finding in what is to be submitted, as a plan keeps it.
 *
 * @param rule the id of the rule
 * @param severity how much it matters
 * @param isFatal whether HAProxy refuses to start with it
 * @param message what is wrong
 * @param line where, counted from 1
 * @param column where, in characters counted from 1
 */
public record Flaw(String rule, Severity severity, boolean isFatal, String message, int line, int column) {

    static Flaw of(LintResult result, Finding finding) {
        Position place = result.positionOf(finding.span());
        return new Flaw(
                finding.rule(), finding.severity(), finding.fatal(), finding.message(), place.line(), place.column());
    }

    /** The finding in one line. */
    public String text() {
        return line + ":" + column + ": " + message + " [" + rule + ']';
    }
}
