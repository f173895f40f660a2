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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether HAProxy runs a text: a real HAProxy if there is one of the version that is asked for, else the linter.
 *
 * @param real the real one, if there is one
 */
public record Judge(Optional<RealHaproxy> real) {

    private static final String FILE = "haproxy.cfg";

    /** Why HAProxy of a version refuses a text; nothing if it runs it. */
    Optional<String> reason(String text, Version version, Collection<StoredCertificate> certificates) {
        Optional<RealHaproxy> able = real.filter(haproxy -> haproxy.version().equals(version));
        if (able.isPresent()) {
            return reason(able.get(), text, certificates);
        }
        LintResult result = Linter.forTarget(version).lint(Source.of("Configs", text));
        return result.findings().stream()
                .filter(Finding::fatal)
                .findFirst()
                .map(finding -> "line " + result.positionOf(finding.span()).line() + ": " + finding.message());
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
