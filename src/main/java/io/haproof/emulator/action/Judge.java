package io.haproof.emulator.action;

import io.haproof.catalogue.Version;
import io.haproof.emulator.world.StoredCertificate;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether HAProxy runs a text: a real HAProxy if there is one of the version that is asked for, else the linter. Not
 * thread-safe.
 */
public final class Judge {

    private final Map<Version, Linter> linters = new HashMap<>();
    private Optional<Path> unasked;
    private Optional<RealHaproxy> real;

    private Judge(Optional<Path> unasked, Optional<RealHaproxy> real) {
        this.unasked = unasked;
        this.real = real;
    }

    /** The linter alone. */
    public static Judge linter() {
        return new Judge(Optional.empty(), Optional.empty());
    }

    /** A real HAProxy for its version, the linter for others. */
    public static Judge of(RealHaproxy program) {
        return new Judge(Optional.empty(), Optional.of(program));
    }

    /** A program that is asked for its version when the first text comes, and left alone if it is no HAProxy. */
    public static Judge ofFound(Path program) {
        return new Judge(Optional.of(program), Optional.empty());
    }

    /** Why HAProxy of a version refuses a text; nothing if it runs it. */
    Optional<String> reason(String text, Version version, Collection<StoredCertificate> certificates) {
        Optional<RealHaproxy> able = real().filter(haproxy -> haproxy.version().equals(version));
        if (able.isPresent()) {
            return able.get().reason(text, certificates);
        }
        LintResult result = linters.computeIfAbsent(version, Linter::forTarget).lint(Source.of("Configs", text));
        return result.findings().stream()
                .filter(Finding::fatal)
                .findFirst()
                .map(finding -> "line " + result.positionOf(finding.span()).line() + ": " + finding.message());
    }

    private Optional<RealHaproxy> real() {
        if (unasked.isPresent()) {
            try {
                real = Optional.of(RealHaproxy.of(unasked.get()));
            } catch (IOException other) {
                real = Optional.empty();
            }
            unasked = Optional.empty();
        }
        return real;
    }
}
