package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.WireJson;
import io.haproof.text.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where credentials are looked for: the profile that is asked for; else the environment, {@code HAPROOF_ACCESS_KEY} and
 * {@code HAPROOF_SECRET_KEY}; else the profile {@code default}. Profiles are in {@code ~/.config/haproof/credentials}:
 *
 * <pre>
 * [default]
 * access_key = …
 * secret_key = …
 * region = asia
 *
 * [vault]
 * credential_process = /usr/local/bin/keys "load balancers"
 * endpoint = https://lb.example.net
 * </pre>
 *
 * <p>The first that is complete counts. One that is there and lacks something is an error, never a reason to take another.
 *
 * @param environment the environment variables
 * @param home the folder of the user
 * @param user the name of the user, who must own the file
 * @param process runs the command of a profile
 */
public record CredentialsChain(Map<String, String> environment, Path home, String user, CredentialProcess process) {

    static final String ACCESS_VARIABLE = "HAPROOF_ACCESS_KEY";
    static final String SECRET_VARIABLE = "HAPROOF_SECRET_KEY";
    static final String DEFAULT = "default";

    private static final String ACCESS = "access_key";
    private static final String SECRET = "secret_key";
    private static final String PROCESS = "credential_process";

    public CredentialsChain {
        environment = Map.copyOf(environment);
    }

    /** The chain of this process, with environment variables of the caller's choice; {@code HOME} may be among them. */
    public static CredentialsChain of(Map<String, String> environment) {
        return new CredentialsChain(
                environment,
                Path.of(filled(environment, "HOME").orElseGet(() -> System.getProperty("user.home", "."))),
                System.getProperty("user.name", ""),
                CredentialProcess.system());
    }

    /**
     * Finds credentials.
     *
     * @param profile the profile that is asked for by name
     * @throws CredentialsException if there are none, or the first that there are lack something
     */
    public Account find(Optional<String> profile) throws CredentialsException {
        if (profile.isPresent()) {
            return profile(profile.get());
        }
        Optional<Account> fromEnvironment = fromEnvironment();
        return fromEnvironment.isPresent() ? fromEnvironment.get() : profile(DEFAULT);
    }

    private Optional<Account> fromEnvironment() throws CredentialsException {
        Optional<String> access = filled(environment, ACCESS_VARIABLE);
        Optional<String> secret = filled(environment, SECRET_VARIABLE);
        if (access.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        Credentials found = credentials(
                access,
                secret,
                "the environment has no " + (access.isEmpty() ? ACCESS_VARIABLE : SECRET_VARIABLE)
                        + "; set it, or unset both to use a profile");
        return Optional.of(new Account(found, Optional.empty(), "the environment"));
    }

    private Account profile(String name) throws CredentialsException {
        Path file = CredentialsFile.in(home);
        Optional<Profiles> profiles = CredentialsFile.read(file, user);
        if (profiles.isEmpty()) {
            throw new CredentialsException("no credentials: set " + ACCESS_VARIABLE + " and " + SECRET_VARIABLE
                    + ", or write the profile \"" + name + "\" to " + file);
        }
        Map<String, String> settings = profiles.get()
                .find(name)
                .orElseThrow(() -> new CredentialsException(file + " has no profile \"" + name + "\"; it has "
                        + profiles.get().names()));
        String origin = "profile \"" + name + "\" in " + file;
        return new Account(credentials(settings, origin), endpoint(settings, origin), origin);
    }

    private Credentials credentials(Map<String, String> settings, String origin) throws CredentialsException {
        Optional<String> access = filled(settings, ACCESS);
        Optional<String> secret = filled(settings, SECRET);
        Optional<String> command = filled(settings, PROCESS);
        if (access.isEmpty() && secret.isEmpty() && command.isPresent()) {
            ObjectNode answer = WireJson.object(process.run(command.get(), origin))
                    .orElseThrow(() -> new CredentialsException("the " + PROCESS + " of " + origin
                            + " printed something else than an object in JSON with " + ACCESS + " and " + SECRET));
            String lacks = answer.path(ACCESS).asText().isBlank() ? ACCESS : SECRET;
            return credentials(
                    Optional.of(answer.path(ACCESS).asText()),
                    Optional.of(answer.path(SECRET).asText()),
                    "the " + PROCESS + " of " + origin + " printed no " + lacks);
        }
        String lacks = access.isPresent() ? SECRET : secret.isPresent() ? ACCESS : ACCESS + " and no " + SECRET;
        return credentials(access, secret, origin + " has no " + lacks);
    }

    private static Credentials credentials(Optional<String> access, Optional<String> secret, String otherwise)
            throws CredentialsException {
        String accessKey = access.orElse("").strip();
        String secretKey = secret.orElse("").strip();
        if (accessKey.isEmpty() || secretKey.isEmpty()) {
            throw new CredentialsException(otherwise);
        }
        return new Credentials(accessKey, Secret.of(secretKey));
    }

    private static Optional<Endpoint> endpoint(Map<String, String> settings, String origin)
            throws CredentialsException {
        Optional<String> endpoint = filled(settings, "endpoint");
        Optional<String> region = filled(settings, "region");
        if (endpoint.isPresent()) {
            try {
                return Optional.of(Endpoint.of(endpoint.get()));
            } catch (IllegalArgumentException refused) {
                throw new CredentialsException(origin + ": " + refused.getMessage());
            }
        }
        if (region.isPresent() && Region.named(region.get()).isEmpty()) {
            throw new CredentialsException(
                    origin + " has an unknown region; expected one of " + String.join(", ", Region.words()));
        }
        return region.flatMap(Region::named).map(Region::endpoint);
    }

    private static Optional<String> filled(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "CredentialsChain[" + CredentialsFile.in(home) + ']';
    }
}
