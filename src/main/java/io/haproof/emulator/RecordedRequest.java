package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.emulator.world.JsonValues;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that came, without secrets.
 *
 * @param number its number since the start or the last reset, from 1 on
 * @param time when it came
 * @param method {@code GET} or {@code POST}
 * @param path the path without the query
 * @param action the action that it names, known or not; empty if none
 * @param parameters the parameters of the query and the fields of the body, by name; what is no text is in JSON, signatures and
 *     private keys are masked, and of a configuration there is only its length and its SHA-256
 * @param status the HTTP status of the answer; 0 if there was none
 * @param code the code of the answer; empty if there was none
 * @param fault what was made to go wrong with it
 */
public record RecordedRequest(
        int number,
        Instant time,
        String method,
        String path,
        String action,
        Map<String, String> parameters,
        int status,
        String code,
        Optional<Fault.Kind> fault) {

    public RecordedRequest {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonValues.object()
                .put("number", number)
                .put("time", time.toString())
                .put("method", method)
                .put("path", path)
                .put("action", action);
        ObjectNode named = json.putObject("parameters");
        parameters.forEach(named::put);
        json.put("status", status).put("code", code);
        fault.ifPresent(kind -> json.put("fault", kind.word()));
        return json;
    }
}
