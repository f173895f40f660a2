package io.haproof.cli.translate;

import io.haproof.cli.console.CliException;
import io.haproof.translate.Translator;
import picocli.CommandLine.Option;

/** Where the certificates of listeners are. */
public final class CertificateFolderOption {

    @Option(
            names = "--certificate-folder",
            paramLabel = "FOLDER",
            description = "Where certificates are (default " + Translator.CERTIFICATE_FOLDER + ").")
    private String folder = Translator.CERTIFICATE_FOLDER;

    /** The translator with that folder. */
    Translator applied(Translator translator) {
        try {
            return translator.withCertificateFolder(folder);
        } catch (IllegalArgumentException refused) {
            throw CliException.usage("--certificate-folder: " + refused.getMessage());
        }
    }
}
