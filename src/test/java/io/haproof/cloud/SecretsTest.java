package io.haproof.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.Transport.Request;
import io.haproof.cloud.Transport.Response;
import io.haproof.cloud.TransportException.Kind;
import io.haproof.cloud.wire.Certificate;
import io.haproof.cloud.wire.CustomConfig;
import io.haproof.cloud.wire.Reply;
import io.haproof.cloud.wire.WireJson;
import io.haproof.text.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Plants keys that cannot be overlooked, makes everything fail that can, and looks for them in whatever is printed. */
class SecretsTest {

    private static final String ECHO = "canarySecret+Key canaryAccess/Key canaryAccess%2FKey";
    private static final String BODY = "{\"Code\": \"CODE\", \"Message\": \"" + ECHO
            + "\", \"Data\": {\"PrivateKey\": \"canary\"," + " \"Configs\": \"canary\"}}";

    private final List<String> printed = new ArrayList<>();

    private Outside outside(Transport transport) {
        FakeClock clock = new FakeClock();
        return new Outside(transport, clock, () -> "n", clock, () -> 0.5, printed::add);
    }

    private CloudClient client(Transport transport) {
        return CloudClient.of(Region.CHINA.endpoint(), FakeApi.CREDENTIALS, RetryPolicy.DEFAULT, outside(transport));
    }

    private String failure(CloudClient client, boolean isChange) {
        Secret key = Secret.of("canaryPem");
        CloudException failure = assertThrows(
                CloudException.class,
                () -> assertEquals(
                        "", isChange ? client.uploadCACertificate("n", "c", key) : client.describeCACertificates()));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        printed.add(trace.toString());
        printed.add(failure.incident().toString());
        return failure.getClass().getSimpleName();
    }

    @Test
    void no_failure_shows_a_secret() {
        TreeSet<String> kinds = new TreeSet<>();
        for (boolean isChange : List.of(false, true)) {
            for (Kind kind : Kind.values()) {
                kinds.add(failure(
                        client(request -> {
                            throw new TransportException(kind, "did not answer");
                        }),
                        isChange));
            }
            for (int status : List.of(200, 302, 400, 401, 404, 409, 429, 500, 503)) {
                for (String code :
                        List.of("Success", "ResourceNotFound", "ResourceInUse", "BadArgs", "", "InvalidSignature")) {
                    Response response = new Response(
                            status, Map.of("Retry-After", "1", "X-Request-Id", ECHO), BODY.replace("CODE", code));
                    if (status != 200 || !code.equals("Success")) {
                        kinds.add(failure(client(request -> response), isChange));
                    }
                }
                Response page = new Response(status, Map.of("Content-Type", ECHO), "<html>" + ECHO);
                kinds.add(failure(client(request -> page), isChange));
            }
        }
        assertEquals(CloudException.class.getPermittedSubclasses().length, kinds.size(), kinds::toString);
        assertTrue(printed.size() > 200);
        assertClean();
    }

    @Test
    void nothing_prints_a_secret() {
        Outside outside = outside(request -> new Response(200, Map.of(), BODY));
        Reply reply = Reply.read(200, Optional.empty(), BODY).orElseThrow();
        URI uri = URI.create("https://localhost/lb?Signature=canary");
        Caller caller = new Caller(Region.CHINA.endpoint(), FakeApi.CREDENTIALS, RetryPolicy.DEFAULT, outside);
        Map<String, String> environment = Map.of("HAPROOF_SECRET_KEY", "canary");
        List.of(
                        caller,
                        client(request -> new Response(200, Map.of(), BODY)),
                        FakeApi.CREDENTIALS,
                        new Account(FakeApi.CREDENTIALS, Optional.empty(), "here"),
                        new CredentialsChain(environment, Path.of("."), "me", CredentialProcess.system()),
                        new Request("GET", uri, Optional.of("canary"), Duration.ZERO),
                        new Response(200, Map.of("Set-Cookie", "canary"), BODY),
                        reply,
                        reply.item(Certificate::new),
                        reply.item(CustomConfig::new),
                        Redaction.of(FakeApi.CREDENTIALS, "canary", WireJson.object()))
                .forEach(object -> printed.add(object.toString()));
        assertClean();
    }

    private void assertClean() {
        for (String text : printed) {
            assertFalse(text.contains("canary"), text);
        }
    }
}
