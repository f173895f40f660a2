package io.haproof.emulator.action;

import io.haproof.catalogue.Version;
import io.haproof.emulator.world.StoredCertificate;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.text.Source;
import java.util.Collection;
import java.util.Optional;

/**
 * Says whether HAProxy runs a text: a real HAProxy if there is one of the version that is asked for, else the linter.
 *
 * @param real the real one, if there is one
 */
public record Judge(Optional<RealHaproxy> real) {

    /** Why HAProxy of a version refuses a text; nothing if it runs it. */
    Optional<String> reason(String text, Version version, Collection<StoredCertificate> certificates) {
        Optional<RealHaproxy> able = real.filter(haproxy -> haproxy.version().equals(version));
        if (able.isPresent()) {
            return able.get().reason(text, certificates);
        }
        LintResult result = Linter.forTarget(version).lint(Source.of("Configs", text));
        return result.findings().stream()
                .filter(Finding::fatal)
                .findFirst()
                .map(finding -> "line " + result.positionOf(finding.span()).line() + ": " + finding.message());
    }
}
