package io.haproof.cloud.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.FakeClock;
import io.haproof.cloud.Outside;
import io.haproof.cloud.Region;
import io.haproof.cloud.RetryPolicy;
import io.haproof.cloud.Transport;
import io.haproof.cloud.TransportException;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.WireJson;
import io.haproof.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One instance, behind a transport that answers as the API does. A change takes effect after some looks at the instance. */
final class FakeInstance implements Transport {

    static final String SOUND = """
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s

            frontend web
                bind :80
                default_backend app

            backend app
                server a 192.0.2.1:80 check
            """;
    static final String WEB = """
            {"ListenerName": "web", "ListenerPort": 80, "ListenerMode": "http", "MaxConn": 2000, "Scheduler": "roundrobin",
             "ClientTimeout": "30", "ClientTimeoutUnit": "s", "ConnectTimeout": "5000", "ConnectTimeoutUnit": "ms",
             "ServerTimeout": "30", "ServerTimeoutUnit": "s", "StickySession": "off", "Odd": 1,
             "BackendServer": [{"IP": "10.0.0.1", "Port": 80, "Weight": "1", "MaxConn": 5}]}
            """;

    private static final Pattern ACTION = Pattern.compile("[?&]Action=([A-Za-z]+)");

    private final FakeClock clock = new FakeClock();
    private final List<String> changes = new ArrayList<>();
    private Optional<Runnable> task = Optional.empty();

    String status = "RUNNING";
    String version = "2.4";
    int custom = 1;
    String configuration = "global\n    daemon\n";
    String listeners = "{}";
    boolean isThere = true;

    /** How many looks a task takes. */
    int looks = 2;

    /** Whether the answer to a change is lost, and whether the change was heard. */
    boolean isDeaf;

    boolean isMute;

    /** The code of the answer to a change. */
    String code = "Success";

    /** How many changes are refused because another task holds the instance, and what that task does. */
    int busy;

    Consumer<FakeInstance> onBusy = instance -> {};

    /** What a task does besides. */
    Consumer<FakeInstance> mischief = instance -> {};

    CloudClient client() {
        Outside outside = new Outside(this, clock, () -> "n", clock, () -> 0.5, line -> {});
        return CloudClient.of(
                Region.CHINA.endpoint(),
                new Credentials("canaryAccess", Secret.of("canarySecret")),
                RetryPolicy.DEFAULT,
                outside);
    }

    FakeClock clock() {
        return clock;
    }

    /** The actions that changed something, or should have. */
    List<String> changes() {
        return changes;
    }

    @Override
    public Response send(Request request) throws TransportException {
        if (!isThere) {
            throw new TransportException(TransportException.Kind.NOT_CONNECTED, "cannot be connected to");
        }
        Matcher action = ACTION.matcher(request.uri().toString());
        assert action.find();
        return new Response(200, Map.of(), WireJson.text(answer(action.group(1), request.body())));
    }

    private ObjectNode answer(String action, Optional<String> body) throws TransportException {
        ObjectNode answer = WireJson.object().put("Code", "Success").put("Message", "success");
        switch (action) {
            case "DescribeLoadBalancers" -> {
                advance();
                answer.putArray("Data")
                        .addObject()
                        .put("InstanceUuid", "u")
                        .put("Status", status)
                        .put("Version", version)
                        .put("IsCustomConf", custom);
            }
            case "DescribeHaproxyCustomConfig" -> answer.putObject("Data").put("Configs", configuration);
            case "DescribeLoadBalancerStrategys" ->
                answer.set("Data", WireJson.object(listeners).orElseThrow());
            default ->
                change(answer, action, WireJson.object(body.orElseThrow()).orElseThrow());
        }
        return answer;
    }

    private void advance() {
        if (task.isPresent() && --looks <= 0) {
            task.get().run();
            task = Optional.empty();
            status = "RUNNING";
            mischief.accept(this);
        }
    }

    private void change(ObjectNode answer, String action, ObjectNode body) throws TransportException {
        changes.add(action);
        if (busy > 0) {
            busy--;
            onBusy.accept(this);
            answer.put("Code", "ResourceInUse");
            return;
        }
        if (!isDeaf && code.equals("Success")) {
            status = "UPDATING";
            task = Optional.of(() -> settle(action, body));
        }
        if (isDeaf || isMute) {
            throw new TransportException(TransportException.Kind.NO_ANSWER, "ended the connection");
        }
        answer.put("Code", code).put("TaskId", "t");
    }

    private void settle(String action, ObjectNode body) {
        if (action.equals("ModifyHaproxyCustomConfig")) {
            custom = 1;
            configuration = body.path("Configs").asText();
        } else {
            custom = 0;
            body.remove("InstanceUuid");
            listeners = WireJson.text(body);
        }
    }
}
