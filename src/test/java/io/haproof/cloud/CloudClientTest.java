package io.haproof.cloud;

import static io.haproof.cloud.FakeApi.SUCCESS;
import static io.haproof.cloud.FakeApi.answer;
import static io.haproof.cloud.FakeApi.cut;
import static io.haproof.cloud.FakeApi.cutInBody;
import static io.haproof.cloud.FakeApi.failure;
import static io.haproof.cloud.FakeApi.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.CloudException.Busy;
import io.haproof.cloud.CloudException.NotFound;
import io.haproof.cloud.CloudException.NotTheApi;
import io.haproof.cloud.CloudException.OutcomeUnknown;
import io.haproof.cloud.CloudException.Refused;
import io.haproof.cloud.CloudException.Unauthorised;
import io.haproof.cloud.CloudException.Unreachable;
import io.haproof.cloud.FakeApi.Answer;
import io.haproof.cloud.FakeApi.Asked;
import io.haproof.cloud.wire.Signer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudClientTest {

    private static final String HTML = "<html><body>canarySecret+Key welcome</body></html>";

    private final FakeApi api = new FakeApi();

    @AfterEach
    void stop() {
        api.close();
    }

    private void read() throws CloudException {
        assertEquals(List.of(), api.client().describeZones());
    }

    private void change() throws CloudException {
        assertEquals(
                Optional.of("t-1"),
                api.client().modifyHaproxyCustomConfig("u", "text").taskId());
    }

    private <T extends CloudException> String readFails(Class<T> type, int requests, Answer... answers) {
        api.answers(answers);
        return fails(type, requests, this::read);
    }

    private <T extends CloudException> String changeFails(Class<T> type, int requests, Answer... answers) {
        api.answers(answers);
        return fails(type, requests, this::change);
    }

    private <T extends CloudException> String fails(Class<T> type, int requests, Executable call) {
        int before = api.asked().size();
        T failure = assertThrows(type, call);
        assertEquals(requests, api.asked().size() - before);
        assertFalse(failure.toString().contains("canary"), failure::toString);
        return String.valueOf(failure.getMessage()).replace(api.endpoint().toString(), "HOST");
    }

    @Test
    void a_read_is_signed_and_has_its_parameters_in_the_query() throws CloudException {
        api.answers(json(200, SUCCESS));
        assertEquals(List.of(), api.client().describeLoadBalancers(InstanceFilter.ALL.withName("负载 *")));
        Asked asked = api.asked().get(0);
        assertEquals("GET", asked.method());
        assertEquals("/lb", asked.path());
        assertEquals("", asked.body());
        assertSigned(asked);
        assertTrue(asked.query().contains("&InstanceName=%E8%B4%9F%E8%BD%BD%20%2A&"), asked::query);
    }

    @Test
    void a_change_is_signed_and_has_its_parameters_in_the_body() throws CloudException {
        api.answers(json(200, SUCCESS));
        assertEquals(
                Optional.of("t-1"),
                api.client().modifyHaproxyCustomConfig("u", "global\n\t# 注\n").taskId());
        Asked asked = api.asked().get(0);
        assertEquals("POST", asked.method());
        assertEquals("{\"InstanceUuid\":\"u\",\"Configs\":\"global\\n\\t# 注\\n\"}", asked.body());
        assertSigned(asked);
        assertFalse(asked.query().contains("InstanceUuid"));
    }

    private static void assertSigned(Asked asked) {
        Map<String, String> sent = new TreeMap<>();
        for (String part : asked.query().split("&", -1)) {
            int equals = part.indexOf('=');
            sent.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        assertEquals(Signer.signature(asked.method(), sent, FakeApi.CREDENTIALS.secretKey()), sent.get("Signature"));
        assertEquals("2026-01-02T03:04:05Z", sent.get("Timestamp"));
        assertEquals("nonce-1", sent.get("SignatureNonce"));
    }

    @Test
    void a_read_is_repeated_with_longer_and_longer_waits_and_a_new_nonce() throws CloudException {
        api.answers(failure(500, "InternalError"), cutInBody(), json(200, SUCCESS));
        read();
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), api.sleeps());
        assertTrue(api.asked().get(2).query().contains("SignatureNonce=nonce-3"));
    }

    @Test
    void a_read_that_never_works_gives_up() {
        assertEquals(
                "DescribeZones was refused: InternalError, the service failed (in its words: no); try again later, or ask its support"
                        + " (request nonce-3)",
                readFails(Refused.class, 3, failure(500, "InternalError")));
        assertEquals(
                "DescribeZones did not reach the service: HOST/lb ended the connection before its answer was complete; check"
                        + " the endpoint and the network (request nonce-3)",
                readFails(Unreachable.class, 3, cutInBody()));
    }

    @Test
    void a_post_that_reads_is_repeated_too() throws CloudException {
        api.answers(cut(), json(200, "{\"Code\": \"Success\", \"Data\": [{\"ListenerName\": \"a\"}]}"));
        assertEquals("a", api.client().describeLBInstanceListeners("u").get(0).name());
        assertEquals("POST", api.asked().get(1).method());
    }

    @Test
    void the_service_may_say_how_long_to_wait() throws CloudException {
        api.answers(answer(429, "text/plain", "slow", "Retry-After", "7"), json(200, SUCCESS));
        change();
        api.answers(failure(503, "InternalError", "Retry-After", "Fri, 02 Jan 2026 03:04:32 GMT"), json(200, SUCCESS));
        change();
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(20)), api.sleeps());
    }

    @Test
    void nobody_waits_longer_than_there_is_time() {
        String message = changeFails(Busy.class, 1, failure(429, "Throttled", "Retry-After", "3600"));
        assertTrue(message.contains("Throttled, a code that is not documented (in its words: no)"), message);
        assertEquals(List.of(), api.sleeps());
    }

    @Test
    void a_change_that_another_task_is_in_the_way_of_is_repeated() throws CloudException {
        api.answers(failure(409, "ResourceInUse"), json(200, "{\"Code\": \"ResourceInUse\"}"), json(200, SUCCESS));
        change();
        assertEquals(
                "ModifyHaproxyCustomConfig was not taken: ResourceInUse, another task holds the resource (in its words: no); wait until"
                        + " no task holds the instance, then try again (request nonce-3)",
                changeFails(Busy.class, 3, failure(409, "ResourceInUse")));
    }

    @Test
    void a_change_whose_answer_is_lost_is_never_repeated() {
        assertEquals(
                "ModifyHaproxyCustomConfig may have taken effect or not: HOST/lb ended the connection before its answer was"
                        + " complete; look up what is there before it is sent again (request nonce-1)",
                changeFails(OutcomeUnknown.class, 1, cut()));
        changeFails(OutcomeUnknown.class, 1, cutInBody());
        changeFails(OutcomeUnknown.class, 1, json(200, SUCCESS.substring(0, 30)));
        changeFails(OutcomeUnknown.class, 1, answer(200, "text/html", HTML));
        changeFails(OutcomeUnknown.class, 1, answer(502, "text/html", HTML));
        changeFails(OutcomeUnknown.class, 1, answer(503, "text/html", ""));
        changeFails(OutcomeUnknown.class, 1, failure(500, "InternalError"));
        changeFails(OutcomeUnknown.class, 1, json(500, SUCCESS));
        changeFails(OutcomeUnknown.class, 1, json(200, "{\"a\": \"" + "b".repeat(100_000) + "\"}"));
        assertEquals(List.of(), api.sleeps());
    }

    @Test
    void a_change_that_was_never_sent_is_repeated() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        CloudClient client = CloudClient.of(
                Endpoint.of("http://127.0.0.1:" + port),
                FakeApi.CREDENTIALS,
                RetryPolicy.DEFAULT,
                api.outside(HttpTransport.create()));
        String message = fails(Unreachable.class, 0, () -> client.deleteLoadBalancer("u"));
        assertEquals(
                "DeleteLoadBalancer did not reach the service: http://127.0.0.1:" + port
                        + "/lb cannot be connected to; check the endpoint and the network (request nonce-3)",
                message);
        assertEquals(2, api.sleeps().size());
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for_long() {
        RetryPolicy hasty =
                new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ofMillis(100), Duration.ofMinutes(1));
        CloudClient client =
                CloudClient.of(api.endpoint(), FakeApi.CREDENTIALS, hasty, api.outside(HttpTransport.create()));
        for (Answer slow : List.of(api.silence(), api.stammer())) {
            api.answers(slow);
            assertThrows(Unreachable.class, client::describeZones);
            assertThrows(OutcomeUnknown.class, () -> client.modifyLoadBalancerName("u", "n"));
        }
        assertEquals(List.of(Duration.ZERO, Duration.ZERO), api.sleeps());
    }

    @Test
    void what_is_not_the_api_is_told_apart() {
        assertEquals(
                "DescribeZones got no answer of the API: HOST/lb answered with HTTP status 200 and text/html; check the"
                        + " endpoint and what is on the way to it (request nonce-1)",
                readFails(NotTheApi.class, 1, answer(200, "text/html", HTML)));
        assertTrue(readFails(NotTheApi.class, 1, json(200, SUCCESS.substring(0, 30)))
                .contains("JSON that says not enough"));
        readFails(NotTheApi.class, 1, answer(302, "text/html", "", "Location", "http://127.0.0.1:1/"));
        changeFails(NotTheApi.class, 1, answer(307, "text/html", "", "Location", "http://127.0.0.1:1/"));
        changeFails(NotTheApi.class, 1, answer(404, "text/html", HTML));
        readFails(NotTheApi.class, 3, answer(502, "text/html", HTML));
        readFails(NotTheApi.class, 1, json(200, "{\"Data\": []}"));
        readFails(NotTheApi.class, 1, json(200, ""));
        String large = readFails(NotTheApi.class, 1, json(200, "{\"a\": \"" + "b".repeat(100_000) + "\"}"));
        assertTrue(large.contains("answered with more than"), large);
    }

    @Test
    void the_type_of_the_content_does_not_matter_if_it_is_an_answer() throws CloudException {
        api.answers(answer(200, "text/html", SUCCESS));
        read();
    }

    @Test
    void refusals_keep_code_message_and_id() {
        String body =
                "{\"Code\": \"InvalidParameter\", \"Message\": \"canaryAccess/Key canaryAccess%2FKey canarySecret%2BKey\\n"
                        + "-----BEGIN PRIVATE KEY-----\\ncanary\\n-----END PRIVATE KEY-----\"}";
        assertEquals(
                "ModifyHaproxyCustomConfig was refused: InvalidParameter, a parameter is wrong (in its words: *** *** *** ***); correct"
                        + " the request; the API document says what it expects (request req-7)",
                changeFails(Refused.class, 1, json(400, body, "X-Request-Id", "req-7")));
        changeFails(Refused.class, 1, failure(500, "CreateOrderExcept"));
        changeFails(Refused.class, 1, failure(200, "Odd"));
        assertTrue(
                changeFails(NotFound.class, 1, failure(404, "ResourceNotFound")).contains("there is no such resource"));
    }

    private CloudClient answering(int status, String code, String date) {
        String body = "{\"Code\": \"" + code + "\", \"Message\": \"no\"}";
        Transport transport = request -> new Transport.Response(status, Map.of("Date", date), body);
        return CloudClient.of(api.endpoint(), FakeApi.CREDENTIALS, RetryPolicy.DEFAULT, api.outside(transport));
    }

    @Test
    void a_stranger_is_told_what_to_check() {
        String date = "Fri, 02 Jan 2026 03:05:05 GMT";
        String odd =
                fails(Unauthorised.class, 0, () -> answering(403, "Odd", date).describeZones());
        assertTrue(odd.contains("check the access key"), odd);
        fails(
                Unauthorised.class,
                0,
                () -> answering(400, "SignatureDoesNotMatch", date).describeZones());
    }

    @Test
    void a_wrong_clock_is_seen() {
        String date = "Fri, 02 Jan 2026 03:24:05 GMT";
        String message =
                fails(Unauthorised.class, 0, () -> answering(403, "Odd", date).describeZones());
        assertTrue(
                message.contains("the clock of this machine is 1200 s behind that of the service, so set it"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nothing_is_sent_without_what_is_required(String uuid) {
        api.answers(json(200, SUCCESS));
        assertThrows(IllegalArgumentException.class, () -> api.client().deleteLoadBalancer(uuid));
        assertThrows(IllegalArgumentException.class, () -> api.client().modifyHaproxyCustomConfig("u", uuid));
        assertEquals(List.of(), api.asked());
    }

    @Test
    void an_instance_that_is_not_there_is_none() throws CloudException {
        api.answers(json(200, "{\"Code\": \"Success\", \"Data\": [{\"InstanceUuid\": \"other\"}]}"));
        assertEquals(Optional.empty(), api.client().findLoadBalancer("u"));
        api.answers(failure(404, "ResourceNotFound"));
        assertEquals(Optional.empty(), api.client().findLoadBalancer("u"));
    }

    @Test
    void the_trace_shows_everything_but_secrets() throws CloudException {
        api.answers(cutInBody(), json(200, SUCCESS));
        read();
        String trace = String.join("\n", api.trace());
        assertTrue(trace.contains("AccessKeyId=***&Action=DescribeZones&"), trace);
        assertTrue(trace.contains("&Signature=***\n") && trace.contains("again in 500 ms"), trace);
        assertFalse(trace.contains("canary"), trace);
    }
}
