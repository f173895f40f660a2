package io.haproof.translate;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.ReadingOptions;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.syntax.Environment;
import io.haproof.text.Source;
import java.util.Optional;

/**
 * Translates structured listeners into configuration text of one HAProxy version and back. Immutable and thread-safe.
 */
public final class Translator {

    /** Where the service keeps certificates. */
    public static final String CERTIFICATE_FOLDER = "/etc/haproxy/certs";

    private static final int DELETE = 0x7f;
    private static final String GAP = "\n\n\n";

    private final Vocabulary vocabulary;
    private final Linter linter;
    private final ServiceLines service;
    private final Preamble preamble;
    private final String certificateFolder;

    private Translator(Linter linter, ServiceLines service, Preamble preamble, String certificateFolder) {
        this.vocabulary = service.vocabulary();
        this.linter = linter;
        this.service = service;
        this.preamble = preamble;
        this.certificateFolder = certificateFolder;
    }

    /** Translates for a version, with the preamble of the service without a password for its status page. */
    public static Translator forTarget(Version version) {
        ServiceLines service = ServiceLines.of(Catalogue.load().at(version));
        Preamble preamble = Preamble.ofService(Optional.empty());
        return new Translator(Linter.forTarget(version), service, preamble, CERTIFICATE_FOLDER);
    }

    /** The same translator with another text in front of the listeners. */
    public Translator withPreamble(Preamble other) {
        return new Translator(linter, service, other, certificateFolder);
    }

    /**
     * The same translator with certificates in another folder.
     *
     * @throws IllegalArgumentException if it is no absolute path that a configuration can name; the message says what was
     *     expected
     */
    public Translator withCertificateFolder(String folder) {
        boolean canBeWritten = folder.codePoints()
                .noneMatch(point -> point < ' ' || point == DELETE || Character.getType(point) == Character.SURROGATE);
        if (!folder.startsWith("/") || !canBeWritten) {
            throw new IllegalArgumentException("expected an absolute path");
        }
        return new Translator(linter, service, preamble, folder.replaceFirst("/+$", ""));
    }

    /** The version that it translates for. */
    public Version target() {
        return vocabulary.version();
    }

    /**
     * Writes the listeners of a document as a configuration, in the layout of the service.
     *
     * @throws UntranslatableException if the document has a finding of severity error
     */
    public Compiled compile(ListenerDocument document) {
        LintResult findings = linter.lint(document);
        if (findings.hasErrors()) {
            throw new UntranslatableException(findings);
        }
        Listeners listeners = document.listeners();
        String body = Templates.render(Templates.LISTENERS, ListenerText.of(listeners, certificateFolder));
        String text = preamble.text(vocabulary).map(front -> front + GAP + body).orElse(body);
        return new Compiled(text, Unsaid.of(document, listeners));
    }

    /**
     * Writes listeners as a configuration, in the layout of the service.
     *
     * @throws UntranslatableException if a document of them had a finding of severity error
     */
    public Compiled compile(Listeners listeners) {
        Source source = Source.of("listeners", ListenerWriter.write(listeners, Notation.JSON));
        try {
            return compile(ListenerDocument.read(source, Notation.JSON));
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a configuration as structured listeners. What they cannot carry, to the last word, is in the losses.
     *
     * @throws UntranslatableException if HAProxy refuses a line, so that nobody can say what the text means; what only the
     *     text as a whole gets wrong, such as a backend that does not exist, is no reason
     */
    public Lifted lift(Source source) {
        Analysis analysis = Analysis.of(source, vocabulary, new ReadingOptions(Environment.UNKNOWN, true));
        if (!analysis.isClean()) {
            throw new UntranslatableException(linter.withPartial(true).lint(source));
        }
        return Lifter.lift(analysis, service, certificateFolder);
    }
}
