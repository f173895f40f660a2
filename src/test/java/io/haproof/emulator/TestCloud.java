package io.haproof.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.cloud.wire.Action;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.Settling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** An emulator with two instances at a time that stands still, and a client of it. */
record TestCloud(Emulator emulator, TestClient client, VirtualTime time) implements AutoCloseable {

    static final Path RESOURCES = Path.of("src", "test", "resources", "emulator");
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    static TestCloud start() {
        return start(options -> options);
    }

    static TestCloud start(UnaryOperator<EmulatorOptions> change) {
        try {
            VirtualTime time = new VirtualTime(START);
            EmulatorOptions options = EmulatorOptions.DEFAULT
                    .withClock(time)
                    .withSettling(Settling.AT_ONCE)
                    .withSeed(Seed.read(RESOURCES.resolve("seed.yaml")));
            Emulator emulator = Emulator.start(change.apply(options));
            return new TestCloud(emulator, new TestClient(emulator.uri(), time), time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A listener as a request has it. */
    static JsonNode listener(String name, int port) {
        return read("""
            {"ListenerName": "%s", "ListenerPort": %d, "ListenerMode": "http", "MaxConn": 100,
             "Scheduler": "leastconn", "ClientTimeout": "1000", "ClientTimeoutUnit": "ms",
             "ConnectTimeout": "1000", "ConnectTimeoutUnit": "ms", "ServerTimeout": "1000", "ServerTimeoutUnit": "ms",
             "StickySession": "on",
             "BackendServer": [{"IP": "10.0.0.8", "Port": 8080, "Weight": "1", "MaxConn": 100}]}
            """.formatted(name, port));
    }

    /** A request for listeners of an instance. */
    static JsonNode listeners(String instance, JsonNode... http) {
        var body = new ObjectMapper().createObjectNode().put("InstanceUuid", instance);
        body.putArray("HttpListeners").addAll(List.of(http));
        body.putArray("TcpListeners");
        return body;
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What action 4 shows of an instance. */
    JsonNode instance(String id) {
        return client.get(Action.DESCRIBE_LOAD_BALANCERS, "InstanceUuid", id)
                .data()
                .path(0);
    }

    String status(String id) {
        return instance(id).path("Status").asText();
    }

    /** The configuration in force. */
    String configuration(String id) {
        return client.get(Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG, "InstanceUuid", id)
                .data()
                .path("Configs")
                .asText();
    }

    JsonNode strategies(String id) {
        return client.get(Action.DESCRIBE_LOAD_BALANCER_STRATEGYS, "InstanceUuid", id)
                .data();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
