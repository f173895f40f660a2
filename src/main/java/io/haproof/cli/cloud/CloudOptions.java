package io.haproof.cli.cloud;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Surroundings;
import io.haproof.cloud.Account;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.CredentialsChain;
import io.haproof.cloud.CredentialsException;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.Outside;
import io.haproof.cloud.Region;
import io.haproof.cloud.RetryPolicy;
import io.haproof.cloud.change.ChangeException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose load balancers a command is about, and where the API is. */
public final class CloudOptions {

    private static final String ENDPOINT_VARIABLE = "HAPROOF_ENDPOINT";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Credentials of that name, from ~/.config/haproof/credentials.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Where the API is; else HAPROOF_ENDPOINT, or what the profile says.")
    private Optional<String> endpoint = Optional.empty();

    @Option(names = "--region", paramLabel = "NAME", description = "The API of a region: china, asia or us.")
    private Optional<String> region = Optional.empty();

    /** Work that calls the API. */
    @FunctionalInterface
    interface Calls<T> {
        T run() throws CloudException, ChangeException;
    }

    /** The result of calls; what goes wrong in them costs one sentence. */
    static <T> T calling(Calls<T> calls) {
        try {
            return calls.run();
        } catch (CloudException | ChangeException failure) {
            throw CliException.failure(String.valueOf(failure.getMessage()));
        }
    }

    /** A client for whom the options mean. */
    CloudClient client(Surroundings surroundings) {
        Optional<Endpoint> asked = asked(surroundings);
        try {
            Account account = CredentialsChain.of(surroundings.env()).find(profile);
            Endpoint found = asked.or(account::endpoint)
                    .orElseThrow(() -> CliException.usage(
                            "where the API is, is not said; expected --endpoint URL, " + "--region with one of "
                                    + String.join(", ", Region.words()) + ", or " + ENDPOINT_VARIABLE));
            Outside outside = Outside.real().withTime(surroundings.clock(), surroundings.sleeper());
            if (surroundings.debug()) {
                outside = outside.withTrace(surroundings::say);
            }
            return CloudClient.of(found, account.credentials(), RetryPolicy.DEFAULT, outside);
        } catch (CredentialsException none) {
            throw CliException.usage(String.valueOf(none.getMessage()));
        }
    }

    private Optional<Endpoint> asked(Surroundings surroundings) {
        if (endpoint.isPresent() && region.isPresent()) {
            throw CliException.usage("--endpoint and --region both say where the API is; expected one of them");
        }
        if (region.isPresent()) {
            Choice.check("--region", region.get(), Region.words());
            return Region.named(region.get()).map(Region::endpoint);
        }
        Optional<String> url = endpoint.or(() ->
                Optional.ofNullable(surroundings.env().get(ENDPOINT_VARIABLE)).filter(value -> !value.isBlank()));
        try {
            return url.map(Endpoint::of);
        } catch (IllegalArgumentException broken) {
            throw CliException.usage(
                    (endpoint.isPresent() ? "--endpoint" : ENDPOINT_VARIABLE) + ": " + broken.getMessage());
        }
    }
}
