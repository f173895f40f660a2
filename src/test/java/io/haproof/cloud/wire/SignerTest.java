package io.haproof.cloud.wire;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haproof.cloud.wire.Signer.Stamp;
import io.haproof.text.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignerTest {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final Path VECTORS = Path.of("src", "test", "resources", "cloud", "signature-vectors.json");

    static List<JsonNode> vectors() throws IOException {
        return StreamSupport.stream(JSON.readTree(VECTORS.toFile()).spliterator(), false)
                .toList();
    }

    private static String query(JsonNode vector, Map<String, String> parameters) {
        return Signer.query(
                vector.get("action").asText(),
                vector.get("method").asText(),
                parameters,
                new Credentials(
                        vector.get("accessKeyId").asText(),
                        Secret.of(vector.get("secretKey").asText())),
                new Stamp(
                        vector.get("nonce").asText(),
                        Instant.parse(vector.get("timestamp").asText())));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_worked_signature_comes_out(JsonNode vector) {
        Map<String, String> parameters = new TreeMap<>();
        vector.get("params")
                .properties()
                .forEach(
                        field -> parameters.put(field.getKey(), field.getValue().asText()));
        String canonical = vector.get("canonical").asText();
        String signature = vector.get("signature").asText();
        Map<String, String> sent = SignatureProperties.decoded(query(vector, parameters));
        String method = vector.get("method").asText();

        assertAll(
                () -> assertEquals(canonical + "&Signature=" + Signer.encode(signature), query(vector, parameters)),
                () -> assertEquals(canonical, Signer.canonical(sent)),
                () -> assertEquals(vector.get("stringToSign").asText(), Signer.stringToSign(method, sent)),
                () -> assertEquals(
                        signature,
                        Signer.signature(
                                method, sent, Secret.of(vector.get("secretKey").asText()))));
    }

    @Test
    void fractions_of_seconds_are_not_sent() {
        assertEquals("2026-01-02T03:04:05Z", Signer.timestamp(Instant.parse("2026-01-02T03:04:05.987Z")));
    }

    @Test
    void the_words_of_a_request_cannot_be_replaced_by_parameters() {
        Credentials credentials = new Credentials("ak", Secret.of("sk"));
        Map<String, String> parameters = Map.of("Action", "DeleteLoadBalancer", "AccessKeyId", "other");
        Map<String, String> sent = SignatureProperties.decoded(
                Signer.query("DescribeZones", "GET", parameters, credentials, new Stamp("n", Instant.EPOCH)));
        assertEquals("DescribeZones", sent.get("Action"));
        assertEquals("ak", sent.get("AccessKeyId"));
    }

    @Test
    void credentials_print_as_stars() {
        Credentials credentials = new Credentials("canaryAccess", Secret.of("canarySecret"));
        assertTrue(List.of(credentials).toString().indexOf("canary") < 0);
    }
}
