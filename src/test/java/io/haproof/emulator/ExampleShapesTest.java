package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every answer has the fields of the API document's example, and of their types. */
class ExampleShapesTest {

    private static final Path SHARED = Path.of("..", "shared", "platform", "examples");
    private static final Path KEPT = TestCloud.RESOURCES.resolve("shapes.json");
    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    /** The ways to all values that are no objects, with what is there; items of lists are one. */
    private static Map<String, String> shape(JsonNode value) {
        Map<String, String> shape = new TreeMap<>();
        collect("", value, shape);
        return shape;
    }

    private static void collect(String path, JsonNode value, Map<String, String> shape) {
        if (value.isObject()) {
            value.properties().forEach(field -> collect(path + '/' + field.getKey(), field.getValue(), shape));
        } else if (value.isArray()) {
            shape.put(path, "ARRAY");
            value.forEach(item -> collect(path + "[]", item, shape));
        } else {
            shape.put(path, value.getNodeType().name());
        }
    }

    /** The shapes of the examples, kept here for where they are not at hand. */
    private static JsonNode kept() throws IOException {
        return JSON.readTree(KEPT.toFile());
    }

    @Test
    void the_shapes_that_are_kept_are_those_of_the_examples() throws IOException {
        if (!Files.isDirectory(SHARED)) {
            return;
        }
        ObjectNode shapes = JSON.createObjectNode();
        for (Action action : Action.values()) {
            Path example = SHARED.resolve(action.word() + ".response.json");
            if (Files.exists(example)) {
                shapes.set(action.word(), JSON.valueToTree(shape(JSON.readTree(example.toFile()))));
            }
        }
        if (UPDATE) {
            Files.writeString(KEPT, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shapes) + "\n");
        }
        assertEquals(shapes, kept());
    }

    @ParameterizedTest
    @EnumSource
    @Documents(behaviour = "the answer has the fields of the example, each of its type")
    void an_answer_has_the_shape_of_the_example(Action action) throws IOException {
        JsonNode example = kept().path(action.word());
        JsonNode answer = answer(action);
        assertEquals("Success", answer.path("Code").asText(), answer.toString());
        if (!example.isMissingNode()) {
            assertEquals(example, JSON.valueToTree(shape(answer)));
        }
    }

    private JsonNode answer(Action action) {
        prepare();
        String certificate = client.get(Action.DESCRIBE_CA_CERTIFICATES)
                .data()
                .path(0)
                .path("CertificateId")
                .asText();
        ObjectNode all = all(certificate);
        if (action == Action.DESCRIBE_LOAD_BALANCERS) {
            return client.get(action, "InstanceUuid", "custom-1").body();
        }
        if (action == Action.DESCRIBE_LOAD_BALANCER_STRATEGYS) {
            client.post(
                            Action.MODIFY_LOAD_BALANCER_STRATEGYS,
                            all.deepCopy().retain(names(Action.MODIFY_LOAD_BALANCER_STRATEGYS)))
                    .data();
        }
        if (action == Action.ADD_LOAD_BALANCER_STRATEGYS) {
            client.post(Action.MODIFY_LOAD_BALANCER_STRATEGYS, "{'InstanceUuid': 'base-1', 'HttpListeners': []}");
        }
        if (action.isPost()) {
            return client.post(action, all.retain(names(action))).body();
        }
        String[] pairs = names(action).stream()
                .flatMap(name -> Stream.of(name, all.path(name).asText()))
                .toArray(String[]::new);
        return client.get(action, pairs).body();
    }

    private static List<String> names(Action action) {
        return action.parameters().stream().map(parameter -> parameter.name()).toList();
    }

    private void prepare() {
        ObjectNode upload = JSON.createObjectNode().put("CertificateName", "shop");
        upload.put("Certificate", CertificatesTest.CERTIFICATE).put("PrivateKey", CertificatesTest.KEY);
        client.post(Action.UPLOAD_CA_CERTIFICATE, upload);
    }

    /** Parameters for all actions, with every field that a listener can have. */
    private static ObjectNode all(String certificate) {
        String text = """
            {"RegionId": "CN_Hongkong_A", "VdcId": "vdc", "BasePipeId": "pipe", "InstanceName": "new", "PaasGoodsId": 5075,
             "Ips": [{"PipeType": "private", "PipeId": "pipe"}], "InstanceUuid": "base-1", "CertificateId": "ID",
             "CertificateName": "shop", "Configs": "listen a\\n    bind :80\\n", "MetricKey": "ha_mem_usage",
             "StartTime": "2026-11-23 15:00:00", "EndTime": "2026-11-23 15:03:00",
             "HttpListeners": [{"AclWhiteList": ["192.168.1.2"],
               "BackendServer": [{"IP": "88.88.0.9", "MaxConn": 2222, "Port": 22221, "Weight": "29"}],
               "CertificateIds": [{"CertificateId": "ID", "CertificateName": "shop"}],
               "ClientTimeout": "1000", "ClientTimeoutUnit": "ms", "ConnectTimeout": "1000", "ConnectTimeoutUnit": "ms",
               "ListenerMode": "http", "ListenerName": "http34", "ListenerPort": 23425, "MaxConn": 100000,
               "Option": {"Httpchk": {"Method": "GET", "Uri": "/index.htm"}}, "Scheduler": "roundrobin",
               "ServerTimeout": "1002", "ServerTimeoutUnit": "ms",
               "SessionPersistence": {"Key": "test123", "Mode": 2, "Timer": {"MaxIdle": 3333, "MaxLife": 3444}},
               "StickySession": "on"}],
             "TcpListeners": [{"AclWhiteList": [],
               "BackendServer": [{"IP": "88.88.0.9", "MaxConn": 2000, "Port": 2341, "Weight": "256"}],
               "ClientTimeout": "1010", "ClientTimeoutUnit": "ms", "ConnectTimeout": "22", "ConnectTimeoutUnit": "s",
               "EnableRepeaterMode": "on", "EnableSourceIp": "on", "ListenerMode": "tcp", "ListenerName": "http343",
               "ListenerPort": 2343, "MaxConn": 2323, "Scheduler": "leastconn", "ServerTimeout": "10000",
               "ServerTimeoutUnit": "ms"}]}""".replace("\"ID\"", '"' + certificate + '"');
        ObjectNode all = (ObjectNode) TestCloud.read(text);
        all.put("Certificate", CertificatesTest.CERTIFICATE);
        all.put("PrivateKey", CertificatesTest.KEY);
        return all;
    }
}
