package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.cloud.wire.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends requests with a signature of its own making. */
final class TestClient {

    static final String ACCESS_KEY = "testAK";
    static final String SECRET_KEY = "testSK";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NONCES = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Clock clock;

    TestClient(URI base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    /** What came back. */
    record Result(int status, String text, HttpResponse<String> response) {

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return body().path("Code").asText();
        }

        String message() {
            return body().path("Message").asText();
        }

        JsonNode data() {
            assertEquals("Success", code(), text);
            return body().path("Data");
        }

        /** Status and code: {@code 404 ResourceNotFound}. */
        String verdict() {
            return status + " " + code();
        }
    }

    /** The public parameters of a request, not signed yet. */
    Map<String, String> parameters(Action action) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("Action", action.word());
        parameters.put("AccessKeyId", ACCESS_KEY);
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureNonce", "nonce-" + NONCES.incrementAndGet());
        parameters.put("SignatureVersion", "1.0");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        parameters.put("Timestamp", now.toString());
        parameters.put("Version", Action.VERSION);
        return parameters;
    }

    /** Sends a request whose parameters are in the query: names and values by turns. */
    Result get(Action action, String... pairs) {
        Map<String, String> parameters = parameters(action);
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return signed("GET", action.path(), parameters, "");
    }

    /** Sends a request whose parameters are in the body; apostrophes stand for quotes. */
    Result post(Action action, String body) {
        return signed("POST", action.path(), parameters(action), body.replace('\'', '"'));
    }

    Result post(Action action, JsonNode body) {
        return signed("POST", action.path(), parameters(action), body.toString());
    }

    Result signed(String method, String path, Map<String, String> parameters, String body) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("Signature", signature(method, parameters, SECRET_KEY));
        return send(method, path + '?' + query(all), body);
    }

    Result send(String method, String pathAndQuery, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Result(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(parameter -> encode(parameter.getKey()) + '=' + encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static String signature(String method, Map<String, String> parameters, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String text = method + "&%2F&" + encode(query(parameters));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
