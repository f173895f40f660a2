package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Actions 12, 13, 14 and 19. */
class StrategiesTest {

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    private List<String> names(String instance) {
        return cloud.strategies(instance).findValuesAsText("ListenerName");
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_LOAD_BALANCER_STRATEGYS,
            behaviour =
                    "both lists, with every documented field that has a default, and undocumented ones as they were sent")
    void listeners_are_shown_in_full() {
        JsonNode web = cloud.strategies("base-1").path("HttpListeners").path(0);
        assertEquals("[]", web.path("AclWhiteList").toString());
        assertEquals("[]", web.path("CertificateIds").toString());
        assertEquals("kept by the service", web.path("Remark").asText());
        assertEquals("[]", cloud.strategies("base-1").path("TcpListeners").toString());
    }

    @Test
    @Documents(value = Action.MODIFY_LOAD_BALANCER_STRATEGYS, behaviour = "both lists are replaced")
    void modifying_replaces() {
        JsonNode body = TestCloud.listeners("base-1", TestCloud.listener("a", 81), TestCloud.listener("b", 82));
        assertEquals(
                "200 Success",
                client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, body).verdict());
        assertEquals(List.of("a", "b"), names("base-1"));
        client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("base-1"));
        assertEquals(List.of(), names("base-1"));
    }

    @Test
    void a_list_of_tcp_listeners_that_is_left_out_is_empty() {
        String tcp = TestCloud.listener("db", 3306).toString().replace("\"http\"", "\"tcp\"");
        ObjectNode body = (ObjectNode) TestCloud.listeners("base-1");
        ((ObjectNode) body.putArray("TcpListeners").add(TestCloud.read(tcp)).path(0)).remove("StickySession");
        client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, body);
        assertEquals(List.of("db"), names("base-1"));
        body.remove("TcpListeners");
        assertEquals(
                "200 Success",
                client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, body).verdict());
        assertEquals(List.of(), names("base-1"));
    }

    @Test
    @Documents(value = Action.ADD_LOAD_BALANCER_STRATEGYS, behaviour = "listeners are added, and none is replaced")
    void adding_adds() {
        JsonNode body = TestCloud.listeners("base-1", TestCloud.listener("a", 81));
        TestClient.Result result = client.post(Action.ADD_LOAD_BALANCER_STRATEGYS, body);
        assertTrue(result.message().startsWith("The Base configuration will be enabled."), result.message());
        assertEquals(List.of("web", "a"), names("base-1"));
        assertEquals(
                "kept by the service",
                cloud.strategies("base-1").findValue("Remark").asText());
    }

    @ParameterizedTest
    @CsvSource({"web, 81", "other, 80"})
    @Documents(
            value = Action.ADD_LOAD_BALANCER_STRATEGYS,
            behaviour = "InvalidParameter: the instance has a listener of that name or port")
    void a_duplicate_is_not_added(String name, int port) {
        TestClient.Result result = client.post(
                Action.ADD_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("base-1", TestCloud.listener(name, port)));
        assertEquals("400 InvalidParameter", result.verdict());
        assertEquals(List.of("web"), names("base-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MODIFY_LOAD_BALANCER_STRATEGYS", "ADD_LOAD_BALANCER_STRATEGYS"})
    @Documents(
            value = {Action.MODIFY_LOAD_BALANCER_STRATEGYS, Action.ADD_LOAD_BALANCER_STRATEGYS},
            behaviour = "InvalidParameter: a listener is not as it should be; the message names the place")
    void a_wrong_listener_is_refused(Action action) {
        ObjectNode listener = (ObjectNode) TestCloud.listener("a", 22);
        TestClient.Result result = client.post(action, TestCloud.listeners("base-1", listener));
        assertEquals("400 InvalidParameter", result.verdict());
        assertTrue(result.message().startsWith("HttpListeners[0].ListenerPort: 22 is reserved"), result.message());
        listener.put("ListenerPort", 81).remove("Scheduler");
        TestClient.Result incomplete = client.post(action, TestCloud.listeners("base-1", listener));
        assertEquals("400 InvalidParameter", incomplete.verdict());
        assertTrue(incomplete.message().contains("Scheduler"), incomplete.message());
        assertEquals(List.of("web"), names("base-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MODIFY_LOAD_BALANCER_STRATEGYS", "ADD_LOAD_BALANCER_STRATEGYS"})
    @Documents(
            value = {Action.MODIFY_LOAD_BALANCER_STRATEGYS, Action.ADD_LOAD_BALANCER_STRATEGYS},
            behaviour = "ResourceNotFound: a listener names a certificate that does not exist")
    void an_unknown_certificate_is_not_found(Action action) {
        ObjectNode listener = (ObjectNode) TestCloud.listener("a", 443);
        listener.putArray("CertificateIds").addObject().put("CertificateId", "e414686d-4cb2-4bfd-8bae-061703c56781");
        assertEquals(
                "404 ResourceNotFound",
                client.post(action, TestCloud.listeners("base-1", listener)).verdict());
    }

    @Test
    @Documents(
            value = {Action.MODIFY_LOAD_BALANCER_STRATEGYS, Action.ADD_LOAD_BALANCER_STRATEGYS},
            behaviour = "a server may be a host name on an instance in a public network, and on no other")
    void host_names_are_for_public_networks() {
        JsonNode listener = TestCloud.listener("a", 81);
        ((ObjectNode) listener.path("BackendServer").path(0)).put("IP", "app.example.com");
        assertEquals(
                "400 InvalidParameter",
                client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("base-1", listener))
                        .verdict());
        assertEquals(
                "200 Success",
                client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("custom-1", listener))
                        .verdict());
        assertEquals(List.of("a"), names("custom-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MODIFY_LOAD_BALANCER_STRATEGYS", "ADD_LOAD_BALANCER_STRATEGYS"})
    @Documents(
            value = {Action.MODIFY_LOAD_BALANCER_STRATEGYS, Action.ADD_LOAD_BALANCER_STRATEGYS},
            behaviour = "the instance switches to its listeners, and its text is gone")
    void listeners_take_over_from_the_text(Action action) {
        assertEquals(1, cloud.instance("custom-1").path("IsCustomConf").asInt());
        client.post(action, TestCloud.listeners("custom-1", TestCloud.listener("a", 81)));
        assertEquals(0, cloud.instance("custom-1").path("IsCustomConf").asInt());
        String text = cloud.configuration("custom-1");
        assertTrue(text.contains("frontend a\n") && !text.contains("listen gateway"), text);
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_LB_INSTANCE_LISTENERS,
            behaviour = "the listeners with their backends, of which tcp listeners have none")
    void names_of_listeners_and_backends_are_listed() {
        String tcp = TestCloud.listener("db", 3306).toString().replace("\"http\"", "\"tcp\"");
        ObjectNode body = (ObjectNode) TestCloud.listeners("base-1", TestCloud.listener("web", 80));
        ((ObjectNode) body.putArray("TcpListeners").add(TestCloud.read(tcp)).path(0)).remove("StickySession");
        assertEquals(
                "200 Success",
                client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, body).verdict());
        JsonNode names = client.post(Action.DESCRIBE_LB_INSTANCE_LISTENERS, "{'InstanceUuid': 'base-1'}")
                .data();
        assertEquals(TestCloud.read("""
                    [{"ListenerMode": "http", "ListenerName": "web",
                      "BackendNames": [{"BackendName": "web-abk", "DisplayName": "web"}]},
                     {"ListenerMode": "tcp", "ListenerName": "db", "BackendNames": null}]"""), names);
    }
}
