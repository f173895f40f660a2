package io.haproof.cloud;

import static io.haproof.cloud.FakeApi.SUCCESS;
import static io.haproof.cloud.FakeApi.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Reply;
import io.haproof.cloud.wire.WireJson;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.Listeners;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerCallsTest {

    private static final String ANSWER = """
            {"Code": "Success", "Message": "success", "TaskId": "", "Data": {"Later": 1.50, "HttpListeners": [], "TcpListeners": [
              {"ListenerName": "db", "ListenerPort": "5432", "ListenerMode": "tcp", "MaxConn": 100, "Scheduler": "source",
               "ClientTimeout": "30", "ClientTimeoutUnit": "s", "ConnectTimeout": "5", "ConnectTimeoutUnit": "s",
               "ServerTimeout": "30", "ServerTimeoutUnit": "s", "Odd": {"a": [null, true]},
               "BackendServer": [{"IP": "192.0.2.1", "Port": 5432, "Weight": "1", "MaxConn": 10, "Zone": "b"}]}]}}
            """;

    private final FakeApi api = new FakeApi();

    @AfterEach
    void stop() {
        api.close();
    }

    private ListenerDocument remote() throws CloudException {
        api.answers(json(200, ANSWER));
        return api.client().describeLoadBalancerStrategys("u");
    }

    private ObjectNode sent() {
        List<FakeApi.Asked> asked = api.asked();
        return WireJson.object(asked.get(asked.size() - 1).body()).orElseThrow();
    }

    @Test
    void what_nobody_knows_of_survives_a_change() throws CloudException {
        ListenerDocument remote = remote();
        Listeners old = remote.listeners();
        api.answers(json(200, SUCCESS));
        Reply reply = api.client().modifyLoadBalancerStrategys("u", remote, old);
        assertEquals(Optional.of("t-1"), reply.taskId());
        ObjectNode expected =
                WireJson.object(ANSWER).orElseThrow().withObject("/Data").put("InstanceUuid", "u");
        assertEquals(expected, sent());

        Listeners none = new Listeners(List.of(), List.of());
        api.client().modifyLoadBalancerStrategys("u", remote, none);
        assertTrue(sent().path("TcpListeners").isEmpty());
        assertEquals("1.50", sent().path("Later").asText());
    }

    @Test
    void listeners_alone_can_be_added() throws CloudException {
        Listeners added = remote().listeners();
        api.answers(json(200, SUCCESS));
        api.client().addLoadBalancerStrategys("u", added);
        assertEquals("db", sent().at("/TcpListeners/0/ListenerName").asText());
        assertEquals("u", sent().path("InstanceUuid").asText());
    }

    @Test
    void a_request_goes_to_the_instance_that_is_meant() throws Exception {
        String yaml = "InstanceUuid: other\nTcpListeners: [{ListenerPort: 0x50, MaxConn: 7, StickySession: 'on'}]\n";
        api.answers(json(200, SUCCESS));
        api.client().addLoadBalancerStrategys("u", ListenerDocument.read(Source.of("a.yaml", yaml), Notation.YAML));
        ObjectNode sent = sent();
        assertEquals("u", sent.path("InstanceUuid").asText());
        assertTrue(sent.path("HttpListeners").isArray());
        assertEquals(7, sent.at("/TcpListeners/0/MaxConn").intValue());
        assertEquals("on", sent.at("/TcpListeners/0/StickySession").textValue());
    }

    @Test
    void what_holds_no_listeners_is_not_sent() throws DocumentException {
        ListenerDocument empty = ListenerDocument.read(Source.of("a.json", "{\"Code\": \"Success\"}"), Notation.JSON);
        assertThrows(IllegalArgumentException.class, () -> api.client().modifyLoadBalancerStrategys("u", empty));
        assertEquals(List.of(), api.asked());
    }

    @Test
    void a_document_that_says_a_thing_twice_is_no_answer() {
        api.answers(json(200, "{\"Code\": \"Success\", \"Data\": {\"HttpListeners\": [], \"HttpListeners\": []}}"));
        CloudException.NotTheApi failure =
                assertThrows(CloudException.NotTheApi.class, () -> api.client().describeLoadBalancerStrategys("u"));
        assertTrue(failure.toString().contains("has the field \"HttpListeners\" twice"), failure::toString);
    }
}
