package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.text.Digest;
import io.haproof.text.Masking;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The last requests that came. Thread-safe. */
final class Journal {

    private static final int MOST = 1000;
    private static final Set<String> SECRET =
            Set.of("AccessKeyId", "Signature", "PrivateKey", "PirvateKey", "SecretKey", "AccessKeySecret");
    private static final String CONFIGURATION = "Configs";

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private int count;

    synchronized void add(Instant time, ApiRequest request, Reply reply, Optional<Fault.Kind> fault) {
        count++;
        boolean isCut = fault.filter(kind -> kind == Fault.Kind.CUT_BEFORE || kind == Fault.Kind.CUT_AFTER)
                .isPresent();
        requests.add(new RecordedRequest(
                count,
                time,
                request.method(),
                request.path(),
                request.actionName(),
                parameters(request),
                isCut ? 0 : reply.status(),
                isCut ? "" : reply.code(),
                fault));
        if (requests.size() > MOST) {
            requests.remove();
        }
    }

    synchronized List<RecordedRequest> all() {
        return new ArrayList<>(requests);
    }

    synchronized void clear() {
        requests.clear();
        count = 0;
    }

    private static Map<String, String> parameters(ApiRequest request) {
        Map<String, String> parameters = new TreeMap<>(request.query());
        if (request.action().filter(Action::isPost).isPresent()) {
            request.bodyFields().ifPresent(body -> addTo(parameters, body));
        }
        parameters.replaceAll(Journal::masked);
        return parameters;
    }

    private static void addTo(Map<String, String> parameters, ObjectNode body) {
        body.properties()
                .forEach(field -> parameters.put(
                        field.getKey(),
                        field.getValue().isTextual()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
    }

    private static String masked(String name, String value) {
        if (SECRET.contains(name)) {
            return "***";
        }
        return name.equals(CONFIGURATION)
                ? value.length() + " characters, SHA-256 " + Digest.sha256(value)
                : Masking.of(value);
    }
}
