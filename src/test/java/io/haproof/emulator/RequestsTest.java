package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request must be, whatever it asks for. */
class RequestsTest {

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Documents(behaviour = "UnsupportedOperation: there is no such action")
    void an_unknown_action_is_unsupported() {
        Map<String, String> parameters = client.parameters(Action.DESCRIBE_ZONES);
        parameters.put("Action", "DescribeEverything");
        assertEquals(
                "400 UnsupportedOperation",
                client.signed("GET", "/lb", parameters, "").verdict());
    }

    @ParameterizedTest
    @EnumSource
    @Documents(behaviour = "UnsupportedOperation: the method or the path is another")
    void an_action_has_one_method_and_one_path(Action action) {
        String method = action.isPost() ? "POST" : "GET";
        String other = action.isPost() ? "GET" : "POST";
        assertEquals(
                "400 UnsupportedOperation",
                client.signed(other, action.path(), client.parameters(action), "")
                        .verdict());
        assertEquals(
                "400 UnsupportedOperation",
                client.signed(method, "/elsewhere", client.parameters(action), "")
                        .verdict());
    }

    static Stream<Arguments> required() {
        return Stream.of(Action.values())
                .flatMap(action -> action.parameters().stream()
                        .filter(Parameter::isRequired)
                        .map(parameter -> Arguments.of(action, parameter.name())));
    }

    @ParameterizedTest
    @MethodSource("required")
    @Documents(behaviour = "ArgMissing: a required parameter is missing")
    void a_required_parameter_that_is_missing_is_named(Action action, String missing) {
        var body = TestCloud.read("{}");
        for (Parameter parameter : action.parameters()) {
            if (parameter.isRequired() && !parameter.name().equals(missing)) {
                ((ObjectNode) body).set(parameter.name(), sound(parameter));
            }
        }
        TestClient.Result result = action.isPost()
                ? client.post(action, body)
                : client.get(
                        action,
                        body.properties().stream()
                                .flatMap(field -> Stream.of(
                                        field.getKey(), field.getValue().asText()))
                                .toArray(String[]::new));
        assertEquals("400 ArgMissing", result.verdict());
        assertEquals("the parameter \"" + missing + "\" is missing", result.message());
    }

    private static JsonNode sound(Parameter parameter) {
        return TestCloud.read(
                switch (parameter.kind()) {
                    case TEXT -> "\"a\"";
                    case INTEGER -> "1";
                    case LIST -> "[]";
                    case TIME -> "\"2026-11-23 08:00:00\"";
                });
    }

    @Test
    @Documents(behaviour = "InvalidParameter: a parameter is of another type")
    void a_parameter_of_another_type_is_invalid() {
        for (String body : List.of(
                "{'InstanceUuid': 1, 'InstanceName': 'a'}",
                "{'InstanceUuid': {}, 'InstanceName': 'a'}",
                "{'InstanceUuid': 'base-1', 'InstanceName': ['a']}")) {
            assertEquals(
                    "400 InvalidParameter",
                    client.post(Action.MODIFY_LOAD_BALANCER_NAME, body).verdict(),
                    body);
        }
        TestClient.Result listeners = client.post(
                Action.MODIFY_LOAD_BALANCER_STRATEGYS, "{'InstanceUuid': 'base-1', 'HttpListeners': {'a': 1}}");
        assertEquals("400 InvalidParameter", listeners.verdict());
        assertEquals("\"HttpListeners\" must be a list", listeners.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{'a': 1, 'a': 2}", "InstanceUuid=base-1"})
    @Documents(behaviour = "BadArgs: the body is no object in JSON")
    void a_body_that_is_no_object_is_bad(String body) {
        TestClient.Result result = client.post(Action.DELETE_LOAD_BALANCER, body);
        assertEquals("400 BadArgs", result.verdict());
        assertTrue(result.message().startsWith("the body of the request "), result.message());
    }

    @Test
    void a_body_that_is_too_large_is_bad() {
        String body = "{'InstanceUuid': '" + "a".repeat(9 << 20) + "'}";
        assertEquals(
                "400 BadArgs", client.post(Action.DELETE_LOAD_BALANCER, body).verdict());
    }

    @Test
    void a_parameter_that_is_there_twice_is_invalid() {
        String query = TestClient.query(client.parameters(Action.DESCRIBE_ZONES));
        assertEquals(
                "400 InvalidParameter",
                client.send("GET", "/lb?" + query + "&Action=a", "").verdict());
    }

    static Stream<Arguments> aboutInstances() {
        return Stream.of(Action.values())
                .filter(action -> action.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("InstanceUuid") && parameter.isRequired()))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("aboutInstances")
    @Documents(behaviour = "ResourceNotFound: there is no such instance")
    void an_unknown_instance_is_not_found(Action action) {
        String body = """
                {'InstanceUuid': 'nothing', 'PaasGoodsId': 5072, 'InstanceName': 'a', 'HttpListeners': [],
                 'Configs': 'listen a', 'MetricKey': 'ha_cpu_usage', 'StartTime': '2026-11-23 08:00:00',
                 'EndTime': '2026-11-23 09:00:00'}""";
        TestClient.Result result =
                action.isPost() ? client.post(action, body) : client.get(action, "InstanceUuid", "nothing");
        assertEquals("404 ResourceNotFound", result.verdict());
        assertEquals("there is no instance \"nothing\"", result.message());
    }
}
