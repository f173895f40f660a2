package io.haproof.cloud.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.WireJson;
import java.util.List;
import java.util.Locale;

/** Many instances for an emulator: those with an even number have listeners, the others a text. */
public final class Fleet {

    /** The instance whose text has a word that its version does not know. */
    static final int BAD = 7;

    private static final List<String> VERSIONS = List.of("2.4", "2.6", "1.8", "3.0");
    private static final int SERVERS = 20;

    private Fleet() {}

    static String uuid(int number) {
        return String.format(Locale.ROOT, "5d74bb81-0473-464d-b15b-%012d", number);
    }

    static String version(int number) {
        return VERSIONS.get(number / 2 % VERSIONS.size());
    }

    /** The seed of a number of instances, in JSON. */
    public static String seed(int count) {
        ObjectNode seed = WireJson.object();
        ArrayNode instances = seed.putArray("instances");
        for (int i = 0; i < count; i++) {
            ObjectNode instance = instances
                    .addObject()
                    .put("InstanceUuid", uuid(i))
                    .put("InstanceName", String.format(Locale.ROOT, "lb%06d", i))
                    .put("Version", version(i));
            if (i % 2 == 0) {
                instance.putArray("HttpListeners").add(listener(i));
            } else {
                instance.put("Configs", text(i));
            }
        }
        return WireJson.text(seed);
    }

    private static ObjectNode listener(int number) {
        ObjectNode listener = WireJson.object()
                .put("ListenerName", "web" + number)
                .put("ListenerPort", 10_000 + number)
                .put("ListenerMode", "http")
                .put("MaxConn", 2000)
                .put("Scheduler", "leastconn")
                .put("StickySession", "on");
        for (String side : List.of("Client", "Connect", "Server")) {
            listener.put(side + "Timeout", "30").put(side + "TimeoutUnit", "s");
        }
        ArrayNode servers = listener.putArray("BackendServer");
        for (int i = 0; i < SERVERS; i++) {
            servers.addObject()
                    .put("IP", "10.0.0." + i)
                    .put("Port", 8080)
                    .put("Weight", "1")
                    .put("MaxConn", 1000);
        }
        return listener;
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder("""
            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s

            frontend web
                bind :80
                acl api path_beg /api
                use_backend api if api
                default_backend app
            """);
        for (String backend : List.of("app", "api")) {
            text.append("\nbackend ").append(backend).append("\n    balance leastconn\n");
            for (int i = 0; i < SERVERS; i++) {
                text.append("    server s")
                        .append(i)
                        .append(" 10.0.0.")
                        .append(i)
                        .append(":8080 check\n");
            }
        }
        return number == BAD ? text.toString().replace("timeout connect", "timeout conect") : text.toString();
    }
}
