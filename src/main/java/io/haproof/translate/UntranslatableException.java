package io.haproof.translate;

import io.haproof.lint.LintResult;

/** A document or text is not translated, because it does not mean anything certain; the findings say why. */
public final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LintResult findings;

    UntranslatableException(LintResult findings) {
        super(findings.source().name() + " has errors and is not translated");
        this.findings = findings;
    }

    /** What was found, at least one error among it. */
    public LintResult findings() {
        return findings;
    }
}
