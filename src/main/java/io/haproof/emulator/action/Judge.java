package io.haproof.emulator.action;

import io.haproof.catalogue.Version;
import io.haproof.emulator.world.StoredCertificate;
import io.haproof.haproxy.PrivateFolder;
import io.haproof.haproxy.RealHaproxy;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.text.Source;
import io.haproof.translate.Translator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether HAProxy runs a text: a real HAProxy if there is one of the version that is asked for, else the linter. Not
 * thread-safe.
 */
public final class Judge {

    private static final String FILE = "haproxy.cfg";

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
        Optional<RealHaproxy> able = real().filter(haproxy -> haproxy.version().equals(version.branch()));
        if (able.isPresent()) {
            return reason(able.get(), text, certificates);
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

    /** Why a real one refuses a text; nothing if it does not. Certificates are put where the text expects them. */
    private static Optional<String> reason(RealHaproxy real, String text, Collection<StoredCertificate> certificates) {
        try (PrivateFolder folder = PrivateFolder.open()) {
            String place = folder.path().toString();
            for (StoredCertificate certificate : certificates) {
                String content = certificate.certificate() + certificate.key().reveal();
                folder.write(certificate.id() + ".pem", content.getBytes(StandardCharsets.UTF_8));
            }
            String here = text.replace(Translator.CERTIFICATE_FOLDER, place);
            Path file = folder.write(FILE, here.getBytes(StandardCharsets.UTF_8));
            RealHaproxy.Answer answer = real.check(List.of(file), folder.path(), Map.of());
            return answer.isRefusal()
                    ? Optional.of(answer.reason()
                            .replace("parsing [" + place + '/' + FILE + ':', "parsing [line ")
                            .replace(place, Translator.CERTIFICATE_FOLDER))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("HAProxy could not be asked", failure);
        }
    }
}
