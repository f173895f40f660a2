package io.haproof.translate;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import io.haproof.lint.Severity;
import io.haproof.listener.Entry;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Translates structured listeners into configuration text of one HAProxy version and back. Immutable and thread-safe.
 */
public final class Translator {

    /** Where the service keeps certificates. */
    public static final String CERTIFICATE_FOLDER = "/etc/haproxy/certs";

    private static final String GAP = "\n\n\n";

    private final Vocabulary vocabulary;
    private final Preamble preamble;
    private final String certificateFolder;

    private Translator(Vocabulary vocabulary, Preamble preamble, String certificateFolder) {
        this.vocabulary = vocabulary;
        this.preamble = preamble;
        this.certificateFolder = certificateFolder;
    }

    /** Translates for a version, with the preamble of the service without a password for its status page. */
    public static Translator forTarget(Version version) {
        return new Translator(Catalogue.load().at(version), Preamble.ofService(Optional.empty()), CERTIFICATE_FOLDER);
    }

    /** The same translator with another text in front of the listeners. */
    public Translator withPreamble(Preamble other) {
        return new Translator(vocabulary, other, certificateFolder);
    }

    /** The same translator with certificates in another folder, an absolute path without a slash at its end. */
    public Translator withCertificateFolder(String folder) {
        return new Translator(vocabulary, preamble, folder);
    }

    /** The version that it translates for. */
    public Version target() {
        return vocabulary.version();
    }

    /** Writes the listeners of a document as a configuration, in the layout of the service. */
    public Compiled compile(ListenerDocument document) {
        ListenerText values = ListenerText.of(document.listeners(), certificateFolder);
        String listeners = Templates.render(Templates.LISTENERS, values);
        String text =
                preamble.text(vocabulary).map(front -> front + GAP + listeners).orElse(listeners);
        return new Compiled(text, unknownFields(document));
    }

    private static List<Loss> unknownFields(ListenerDocument document) {
        List<Loss> losses = new ArrayList<>();
        for (Entry entry : document.entries()) {
            for (Value.Member member : entry.value().members()) {
                if (entry.shape().field(member.name()).isEmpty()) {
                    losses.add(unknown(entry.path().field(member.name()).toString(), member.name()));
                }
            }
        }
        return losses;
    }

    private static Loss unknown(String path, String name) {
        return new Loss(
                Optional.empty(),
                "",
                "",
                Loss.Kind.DROPPED,
                Severity.WARNING,
                Loss.Reason.UNKNOWN_FIELD,
                "the API document has no field \"" + name + "\", and no line says it",
                Optional.of(path),
                List.of());
    }
}
