package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cloud.NewInstance;
import io.haproof.cloud.NewInstance.NetworkChoice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is to be ordered. */
public final class OrderOptions {

    private static final int MOST = 3;

    @Option(
            names = "--in",
            paramLabel = "REGION",
            required = true,
            description = "The region, from haproof lb regions.")
    private String region = "";

    @Option(names = "--vdc", paramLabel = "ID", required = true, description = "The data centre.")
    private String vdc = "";

    @Option(
            names = "--base-pipe",
            paramLabel = "ID",
            required = true,
            description = "Its private network, that addresses are taken from.")
    private String basePipe = "";

    @Option(
            names = "--goods",
            paramLabel = "NUMBER",
            required = true,
            description = "The number of the size, from haproof lb offers.")
    private long goods;

    @Option(
            names = "--network",
            paramLabel = "KIND:PIPE[:SEGMENT]",
            required = true,
            description = "private:ID, or public:ID:SEGMENT; may be repeated.")
    private List<String> networks = List.of();

    @Option(names = "--no-private-address", description = "A public instance gets no private address, too.")
    private boolean noPrivateAddress;

    @Option(names = "--amount", paramLabel = "NUMBER", description = "How many, 1 (default) to 3.")
    private int amount = 1;

    NewInstance order(String name) {
        if (amount < 1 || amount > MOST) {
            throw CliException.usage("--amount: expected 1 to 3");
        }
        return new NewInstance(
                region,
                vdc,
                basePipe,
                name,
                goods,
                networks.stream().map(this::network).toList(),
                amount);
    }

    private NetworkChoice network(String written) {
        String[] parts = written.split(":", -1);
        boolean isPublic = parts[0].equals("public");
        boolean isPrivate = parts[0].equals("private");
        if (isPrivate && parts.length == 2 && !parts[1].isEmpty()) {
            return new NetworkChoice(false, parts[1], Optional.empty(), Optional.empty());
        }
        if (isPublic && parts.length == 3 && !parts[1].isEmpty() && !parts[2].isEmpty()) {
            Optional<Boolean> privateAddress = noPrivateAddress ? Optional.of(false) : Optional.empty();
            return new NetworkChoice(true, parts[1], Optional.of(parts[2]), privateAddress);
        }
        throw CliException.usage("--network: expected private:PIPE or public:PIPE:SEGMENT");
    }
}
