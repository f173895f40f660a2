package io.haproof.cloud;

import io.haproof.cloud.wire.Action;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.Notation;
import io.haproof.text.Secret;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every action of the API, called once through the client.
 *
 * @param client who calls
 * @param instance the instance that is called about
 * @param text a configuration for it
 */
public record EveryAction(CloudClient client, String instance, String text) {

    private static final String LISTENER = """
            {"HttpListeners": [{"ListenerName": "%s", "ListenerPort": %d, "ListenerMode": "http", "MaxConn": 100,
              "Scheduler": "leastconn", "ClientTimeout": "1000", "ClientTimeoutUnit": "ms", "ConnectTimeout": "1000",
              "ConnectTimeoutUnit": "ms", "ServerTimeout": "1000", "ServerTimeoutUnit": "ms", "StickySession": "on",
              "BackendServer": [{"IP": "10.0.0.8", "Port": 8080, "Weight": "1", "MaxConn": 100}]}], "TcpListeners": []}
            """;

    /** A call. */
    @FunctionalInterface
    public interface Call {
        Object make() throws Exception;
    }

    /** A certificate or key of the tests. */
    public static String pem(String name) {
        try {
            return Files.readString(Path.of("src", "test", "resources", "emulator", name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ListenerDocument listeners(String name, int port) throws Exception {
        return ListenerDocument.read(Source.of("new.json", LISTENER.formatted(name, port)), Notation.JSON);
    }

    private String certificate() throws CloudException {
        return client.describeCACertificates().get(0).id();
    }

    private NewInstance order() {
        NewInstance.NetworkChoice network =
                new NewInstance.NetworkChoice(false, "pipe", Optional.empty(), Optional.empty());
        return new NewInstance("CN_Hongkong_A", "vdc", "pipe", "new", 5075, List.of(network), 1);
    }

    private Measurement measurement() {
        LocalDateTime start = LocalDateTime.of(2026, 11, 23, 15, 0);
        return new Measurement(instance, "ha_mem_usage", start, start.plusMinutes(3));
    }

    /** Makes the call of an action. */
    public Object call(Action action) throws Exception {
        return Objects.requireNonNull(calls().get(action)).make();
    }

    private Map<Action, Call> calls() {
        Map<Action, Call> calls = new EnumMap<>(Action.class);
        calls.put(Action.DESCRIBE_ZONES, client::describeZones);
        calls.put(Action.DESCRIBE_LOAD_BALANCERS_SPEC, () -> client.describeLoadBalancersSpec("CN_Hongkong_A"));
        calls.put(Action.CREATE_LOAD_BALANCER, () -> client.createLoadBalancer(order()));
        calls.put(Action.DESCRIBE_LOAD_BALANCERS, () -> client.describeLoadBalancers(InstanceFilter.ALL));
        calls.put(Action.DESCRIBE_LOAD_BALANCERS_MODIFY_SPEC, () -> client.describeLoadBalancersModifySpec(instance));
        calls.put(
                Action.MODIFY_LOAD_BALANCER_INSTANCE_SPEC, () -> client.modifyLoadBalancerInstanceSpec(instance, 5075));
        calls.put(Action.DELETE_LOAD_BALANCER, () -> client.deleteLoadBalancer(instance));
        calls.put(Action.DESCRIBE_CA_CERTIFICATES, client::describeCACertificates);
        calls.put(Action.DESCRIBE_CA_CERTIFICATE, () -> client.describeCACertificate(certificate()));
        calls.put(Action.DELETE_CA_CERTIFICATE, () -> client.deleteCACertificate(certificate()));
        calls.put(
                Action.UPLOAD_CA_CERTIFICATE,
                () -> client.uploadCACertificate("shop", pem("shop.crt"), Secret.of(pem("shop.key"))));
        calls.put(Action.DESCRIBE_LOAD_BALANCER_STRATEGYS, () -> client.describeLoadBalancerStrategys(instance));
        calls.put(
                Action.MODIFY_LOAD_BALANCER_STRATEGYS,
                () -> client.modifyLoadBalancerStrategys(instance, listeners("web", 80)));
        calls.put(
                Action.ADD_LOAD_BALANCER_STRATEGYS,
                () -> client.addLoadBalancerStrategys(instance, listeners("api", 81)));
        calls.put(Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG, () -> client.describeHaproxyCustomConfig(instance));
        calls.put(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, () -> client.modifyHaproxyCustomConfig(instance, text));
        calls.put(Action.DESCRIBE_LB_INSTANCE_PERFORMANCE, () -> client.describeLBInstancePerformance(measurement()));
        calls.put(Action.MODIFY_LOAD_BALANCER_NAME, () -> client.modifyLoadBalancerName(instance, "renamed"));
        calls.put(Action.DESCRIBE_LB_INSTANCE_LISTENERS, () -> client.describeLBInstanceListeners(instance));
        return calls;
    }
}
