package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.GroupCommand;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.console.TablePage;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.wire.Certificate;
import io.haproof.cloud.wire.Reply;
import io.haproof.text.Secret;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof cert}: the certificates that listeners show. Each method is a command. */
@Command(
        name = "cert",
        header = {
            "Look at certificates, upload or delete them.",
            "",
            "  haproof cert list",
            "  haproof cert upload shop --chain shop.pem --key shop.key",
            ""
        },
        customSynopsis = "haproof cert COMMAND [OPTIONS] [ARGUMENTS]",
        commandListHeading = "%nCommands (haproof cert COMMAND --help says more):%n")
public final class CertCommand extends GroupCommand {

    private final Surroundings surroundings;

    public CertCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            header = {"List certificates.", ""},
            customSynopsis = "haproof cert list [OPTIONS]")
    int list(@Mixin AnswerPage page, @Mixin CloudOptions cloud) {
        page.check();
        CloudClient client = cloud.client(surroundings);
        List<Certificate> found = CloudOptions.calling(client::describeCACertificates);
        TablePage table = new TablePage("CERTIFICATE", "NAME", "DOMAIN", "ENDS", "STATE");
        found.forEach(item -> table.add(
                item.id(), item.name(), item.domain().orElse(""), item.endTime().orElse(""), state(item)));
        page.print(
                surroundings,
                "certificates",
                found.stream().map(Certificate::fields).toList(),
                table);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "get",
            header = {"Show a certificate; its private key only goes to a file.", ""},
            customSynopsis = "haproof cert get [OPTIONS] CERTIFICATE")
    int get(
            @Parameters(paramLabel = "CERTIFICATE", description = "The id of the certificate.") String id,
            @Option(
                            names = "--chain-out",
                            paramLabel = "FILE",
                            defaultValue = "",
                            description = "Write the chain there, in PEM.")
                    String chainOut,
            @Option(
                            names = "--key-out",
                            paramLabel = "FILE",
                            defaultValue = "",
                            description = "Write the private key there, for your eyes only.")
                    String keyOut,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        OutputFile.checkDistinct(surroundings.cwd(), chainOut, keyOut);
        CloudClient client = cloud.client(surroundings);
        Certificate found = CloudOptions.calling(() -> client.describeCACertificate(id));
        keep(found, chainOut, keyOut);
        page.print(
                surroundings,
                "certificate",
                found.withoutPrivateKey().fields(),
                table(found).text());
        return ExitCode.CLEAN;
    }

    private void keep(Certificate found, String chainOut, String keyOut) {
        if (!chainOut.isEmpty()) {
            OutputFile.write(surroundings.cwd(), chainOut, found.chain().orElseThrow(() -> lacks(found.id(), "chain")));
        }
        if (!keyOut.isEmpty()) {
            Secret key = found.privateKey().orElseThrow(() -> lacks(found.id(), "private key"));
            OutputFile.writePrivate(surroundings.cwd(), keyOut, key.reveal());
        }
    }

    @Command(
            name = "upload",
            header = {"Upload a certificate and its private key.", ""},
            customSynopsis = "haproof cert upload [OPTIONS] NAME")
    int upload(
            @Parameters(paramLabel = "NAME", description = "What it is to be called.") String name,
            @Option(
                            names = "--chain",
                            paramLabel = "FILE",
                            required = true,
                            description = "The certificate and those that vouch for it, in PEM.")
                    String chain,
            @Option(names = "--key", paramLabel = "FILE", required = true, description = "The private key, in PEM.")
                    String key,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        String chainText = pem(chain, "CERTIFICATE");
        Secret keyText = Secret.of(pem(key, "PRIVATE KEY"));
        CloudClient client = cloud.client(surroundings);
        Reply reply = CloudOptions.calling(() -> client.uploadCACertificate(name, chainText, keyText));
        page.taken(surroundings, "the service has the certificate \"" + name + '"', reply);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "delete",
            header = {"Delete a certificate.", ""},
            customSynopsis = "haproof cert delete [OPTIONS] CERTIFICATE")
    int delete(
            @Parameters(paramLabel = "CERTIFICATE", description = "The id of the certificate.") String id,
            @Mixin Confirmation confirmation,
            @Mixin AnswerPage page,
            @Mixin CloudOptions cloud) {
        page.check();
        confirmation.require(surroundings, "Delete certificate " + id + '?');
        CloudClient client = cloud.client(surroundings);
        Reply reply = CloudOptions.calling(() -> client.deleteCACertificate(id));
        page.taken(surroundings, "certificate " + id + " is deleted", reply);
        return ExitCode.CLEAN;
    }

    /** A file in PEM. What is in it is never part of a message. */
    private String pem(String file, String kind) {
        String text = Inputs.text(surroundings, file);
        if (!text.matches("(?s).*-----BEGIN [A-Z ]*" + kind + "-----\\R.*-----END [A-Z ]*" + kind + "-----.*")) {
            throw CliException.failure("\"" + file + "\" holds no " + kind + " in PEM");
        }
        return text;
    }

    private static CliException lacks(String id, String what) {
        return CliException.failure("the service answered without the " + what + " of certificate " + id);
    }

    private static TablePage table(Certificate found) {
        TablePage table = new TablePage("CERTIFICATE", found.id());
        table.add("NAME", found.name());
        table.add("DOMAIN", found.domain().orElse(""));
        table.add("BRAND", found.brand().orElse(""));
        table.add("BEGINS", found.startTime().orElse(""));
        table.add("ENDS", found.endTime().orElse(""));
        table.add("STATE", state(found));
        return table;
    }

    private static String state(Certificate certificate) {
        return switch (certificate.validity().map(Long::intValue).orElse(-1)) {
            case 0 -> "expired";
            case 1 -> "valid";
            case 2 -> "expires soon";
            default -> "";
        };
    }
}
