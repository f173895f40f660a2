package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.wire.Action;
import io.haproof.text.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    private TestClient.Result sent(Map<String, String> parameters) {
        return client.signed("GET", "/lb", parameters, "");
    }

    @Test
    @Documents(behaviour = "a signed request is answered")
    void a_signed_request_is_answered() {
        assertEquals("200 Success", client.get(Action.DESCRIBE_ZONES).verdict());
    }

    @Test
    void the_worked_signature_of_the_manual_comes_out() {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action", "DescribeLoadBalancers",
                "AccessKeyId", "AKID0123456789",
                "IP", "66.66",
                "InstanceName", "负载 均衡*~/+a=b&c",
                "StartTime", "2021-03-10 14:00:00",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureNonce", "3f1c9c2e-0003-11ef-9c1a-0242ac110002",
                "SignatureVersion", "1.0",
                "Timestamp", "2026-01-02T03:04:05Z",
                "Version", "2019-08-08"));
        String stringToSign = Signatures.stringToSign("GET", parameters);
        assertEquals("jtoUPBCCLFmQDzhzN9X9USU26aU=", Signatures.sign(stringToSign, Secret.of("密钥")));
        assertEquals("jtoUPBCCLFmQDzhzN9X9USU26aU=", TestClient.signature("GET", parameters, "密钥"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action",
                "AccessKeyId",
                "SignatureMethod",
                "SignatureNonce",
                "SignatureVersion",
                "Timestamp",
                "Version"
            })
    @Documents(behaviour = "ArgMissing: a public parameter is missing")
    void a_public_parameter_that_is_missing_is_named(String name) {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        parameters.remove(name);
        TestClient.Result result = sent(parameters);
        assertEquals("400 ArgMissing", result.verdict());
        assertTrue(result.message().contains('"' + name + '"'), result.message());
    }

    @Test
    @Documents(behaviour = "ArgMissing: there is no signature")
    void a_request_without_signature_is_refused() {
        String query = TestClient.query(client.parameters(Action.DESCRIBE_ZONES));
        assertEquals("400 ArgMissing", client.send("GET", "/lb?" + query, "").verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "SignatureMethod, HMAC-SHA256",
        "SignatureVersion, 2.0",
        "Version, 2018-01-01",
        "AccessKeyId, nobody",
        "Timestamp, 2026-11-23 08:00:00",
        "Timestamp, 2026-13-23T08:00:00Z",
    })
    @Documents(behaviour = "InvalidParameter: a public parameter is wrong")
    void a_public_parameter_that_is_wrong_is_named(String name, String value) {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        parameters.put(name, value);
        TestClient.Result result = sent(parameters);
        assertEquals("400 InvalidParameter", result.verdict());
        assertTrue(result.message().contains('"' + name + '"'), result.message());
    }

    @Test
    @Documents(behaviour = "InvalidParameter: the signature is wrong")
    void a_wrong_signature_is_refused_and_the_string_to_sign_is_said() {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        parameters.put("Signature", TestClient.signature("POST", parameters, TestClient.SECRET_KEY));
        TestClient.Result result = client.send("GET", "/lb?" + TestClient.query(parameters), "");
        assertEquals("400 InvalidParameter", result.verdict());
        assertTrue(result.message().contains("the string to sign is GET&%2F&AccessKeyId%3DtestAK"), result.message());
        assertFalse(result.message().contains(TestClient.SECRET_KEY), result.message());
    }

    @Test
    void a_parameter_that_was_not_signed_is_refused() {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_LOAD_BALANCERS);
        parameters.put("Signature", TestClient.signature("GET", parameters, TestClient.SECRET_KEY));
        parameters.put("InstanceName", "shop");
        assertEquals(
                "400 InvalidParameter",
                client.send("GET", "/lb?" + TestClient.query(parameters), "").verdict());
    }

    @ParameterizedTest
    @CsvSource({"PT15M, 200", "-PT15M, 200", "PT15M1S, 400", "-PT15M1S, 400"})
    @Documents(behaviour = "InvalidParameter: the time is more than 15 minutes off")
    void a_clock_may_be_15_minutes_off(Duration skew, int status) {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        parameters.put("Timestamp", TestCloud.START.plus(skew).toString());
        assertEquals(status, sent(parameters).status());
    }

    @Test
    @Documents(behaviour = "InvalidParameter: the request is a repetition")
    void a_nonce_counts_once() {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        assertEquals("200 Success", sent(parameters).verdict());
        TestClient.Result again = sent(parameters);
        assertEquals("400 InvalidParameter", again.verdict());
        assertTrue(again.message().contains("\"SignatureNonce\""), again.message());
    }

    @Test
    void a_nonce_of_a_request_that_was_refused_is_not_used_up() {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        Map<String, String> forged = new TreeMap<>(parameters);
        forged.put("Signature", "Zm9yZ2Vk");
        assertEquals(
                400, client.send("GET", "/lb?" + TestClient.query(forged), "").status());
        assertEquals(200, sent(parameters).status());
    }

    @Test
    void old_nonces_are_forgotten_when_their_time_is_refused_anyway() {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        sent(parameters);
        cloud.time().advance(Duration.ofMinutes(31));
        parameters.put("Timestamp", cloud.time().instant().toString());
        assertEquals(200, sent(parameters).status());
    }

    @Test
    void an_emulator_without_credentials_knows_a_pair_for_trying() throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT.withClock(cloud.time()))) {
            TestClient other = new TestClient(emulator.uri(), cloud.time());
            Map<String, String> parameters = other.parameters(Action.DESCRIBE_ZONES);
            parameters.put("AccessKeyId", EmulatorOptions.ACCESS_KEY);
            parameters.put("Signature", TestClient.signature("GET", parameters, EmulatorOptions.SECRET_KEY));
            assertEquals(
                    200,
                    other.send("GET", "/lb?" + TestClient.query(parameters), "").status());
        }
    }
}
