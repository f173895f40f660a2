package io.haproof.cli.translate;

import io.haproof.cli.console.CliException;
import io.haproof.translate.Translator;
import picocli.CommandLine.Option;

/** Where the certificates of listeners are. */
public final class CertificateFolderOption {

    private static final int DELETE = 0x7f;

    @Option(
            names = "--certificate-folder",
            paramLabel = "FOLDER",
            description = "Where certificates are (default " + Translator.CERTIFICATE_FOLDER + ").")
    private String folder = Translator.CERTIFICATE_FOLDER;

    /** The folder, without slashes at its end. */
    String folder() {
        boolean canBeWritten = folder.codePoints()
                .noneMatch(point -> point < ' ' || point == DELETE || Character.getType(point) == Character.SURROGATE);
        if (!folder.startsWith("/") || !canBeWritten) {
            throw CliException.usage("--certificate-folder: expected an absolute path");
        }
        return folder.replaceFirst("/+$", "");
    }
}
