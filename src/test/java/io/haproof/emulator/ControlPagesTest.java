package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.Seed;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPagesTest {

    private static final String TEXT = "userlist a\n    user b insecure-password hush\nlisten a\n    bind :80\n";

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    private void upload() {
        ObjectNode body = (ObjectNode) TestCloud.read("{}");
        client.post(
                Action.UPLOAD_CA_CERTIFICATE,
                body.put("CertificateName", "shop")
                        .put("Certificate", CertificatesTest.CERTIFICATE)
                        .put("PrivateKey", CertificatesTest.KEY));
    }

    @Test
    void health_is_ok() {
        assertEquals(
                TestCloud.read("{\"status\": \"ok\"}"),
                client.send("GET", "/_emulator/health", "").body());
    }

    @Test
    void a_reset_goes_back_to_the_seed_and_forgets() {
        client.post(Action.DELETE_LOAD_BALANCER, "{'InstanceUuid': 'base-1'}");
        upload();
        cloud.emulator().faults(Fault.of(Fault.Kind.STUCK));
        assertEquals(200, client.send("POST", "/_emulator/reset", "").status());
        assertEquals(List.of(), cloud.emulator().faults());
        assertEquals(List.of(), cloud.emulator().requests());
        assertEquals(2, client.get(Action.DESCRIBE_LOAD_BALANCERS).data().size());
        assertEquals(0, client.get(Action.DESCRIBE_CA_CERTIFICATES).data().size());
    }

    @Test
    void the_state_is_shown_without_secrets() {
        upload();
        String state = client.send("GET", "/_emulator/state", "").text();
        assertTrue(state.contains("\"statsAuth\" : \"***\"") && state.contains("\"PrivateKey\" : \"***\""), state);
        assertFalse(state.contains("status-secret") || state.contains("PRIVATE KEY"), state);
        assertFalse(state.contains(TestClient.SECRET_KEY) || state.contains("credentials"), state);
    }

    @Test
    void a_state_that_was_shown_can_be_put_back_and_keeps_its_secrets() {
        upload();
        String before = cloud.configuration("base-1");
        String state = client.send("GET", "/_emulator/state", "").text();
        client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("base-1"));
        assertEquals(200, client.send("PUT", "/_emulator/state", state).status());
        assertEquals(state, cloud.emulator().state());
        assertEquals(before, cloud.configuration("base-1"));
        String id = client.get(Action.DESCRIBE_CA_CERTIFICATES)
                .data()
                .findValue("CertificateId")
                .asText();
        assertEquals(
                CertificatesTest.KEY,
                client.get(Action.DESCRIBE_CA_CERTIFICATE, "CertificateId", id)
                        .data()
                        .path("PirvateKey")
                        .asText());
    }

    @Test
    void a_state_under_way_goes_on() {
        try (TestCloud slow = TestCloud.start(options -> options.withSettling(EmulatorOptions.DEFAULT.settling()))) {
            slow.client().post(Action.DELETE_LOAD_BALANCER, "{'InstanceUuid': 'base-1'}");
            String state = slow.emulator().state();
            slow.emulator().reset();
            slow.emulator().load(Seed.of("state", state));
            assertEquals(List.of("DELETING", ""), List.of(slow.status("base-1"), slow.status("base-1")));
        }
    }

    @Test
    void a_broken_state_is_refused_and_nothing_changes() {
        String before = cloud.emulator().state();
        TestClient.Result result = client.send("PUT", "/_emulator/state", "{\"instances\": [{\"Version\": \"0.9\"}]}");
        assertEquals(400, result.status());
        assertTrue(
                result.body().path("message").asText().startsWith("\"state\": instances[0].Version cannot be used: "),
                result.text());
        assertEquals(before, cloud.emulator().state());
    }

    @Test
    void requests_are_kept_without_secrets() {
        upload();
        ObjectNode body = (ObjectNode) TestCloud.read("{}");
        client.post(
                Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
                body.put("InstanceUuid", "base-1").put("Configs", TEXT));
        client.get(Action.DESCRIBE_LOAD_BALANCERS, "InstanceName", "shop");
        String text = client.send("GET", "/_emulator/requests", "").text();
        assertFalse(text.contains("hush") || text.contains("PRIVATE KEY"), text);
        JsonNode requests = TestCloud.read(text);
        assertEquals(3, requests.size());
        assertEquals(
                "***", requests.path(0).path("parameters").path("PrivateKey").asText());
        assertTrue(
                requests.path(1)
                        .path("parameters")
                        .path("Configs")
                        .asText()
                        .startsWith(TEXT.length() + " characters, SHA-256 "),
                text);
        JsonNode last = requests.path(2);
        assertEquals("***", last.path("parameters").path("Signature").asText());
        assertEquals("shop", last.path("parameters").path("InstanceName").asText());
        assertEquals(
                "3 GET /lb DescribeLoadBalancers 200 Success",
                String.join(
                        " ",
                        last.path("number").asText(),
                        last.path("method").asText(),
                        last.path("path").asText(),
                        last.path("action").asText(),
                        last.path("status").asText(),
                        last.path("code").asText()));
    }

    @Test
    void the_last_thousand_requests_are_kept() {
        Journal journal = new Journal();
        ApiRequest request = new ApiRequest("GET", "/lb", Map.of(), Optional.empty(), "");
        for (int i = 0; i < 1001; i++) {
            journal.add(TestCloud.START, request, Reply.html(), Optional.empty());
        }
        assertEquals(1000, journal.all().size());
        assertEquals(2, journal.all().get(0).number());
    }

    @ParameterizedTest
    @CsvSource({"GET, reset, 405", "DELETE, state, 405", "GET, nothing, 404", "POST, health, 405", "GET, '', 404"})
    void other_pages_and_methods_are_refused(String method, String page, int status) {
        TestClient.Result result = client.send(method, "/_emulator/" + page, "");
        assertEquals(status, result.status());
        assertTrue(result.body().path("message").isTextual(), result.text());
    }

    @ParameterizedTest
    @CsvSource({"localhost:1, 200", "[::1]:1, 200", "evil.example.com, 403", "127.0.0.1.example.com, 403"})
    void pages_are_for_callers_of_this_machine(String host, int status) throws IOException {
        assertEquals(status, status("Host: " + host));
    }

    @Test
    void pages_are_not_for_pages_on_the_web() throws IOException {
        assertEquals(403, status("Host: 127.0.0.1\r\nOrigin: https://example.com"));
    }

    private int status(String headers) throws IOException {
        URI uri = cloud.emulator().uri();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String request = "GET /_emulator/health HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
