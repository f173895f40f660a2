package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import io.haproof.emulator.action.Call;
import io.haproof.emulator.action.Refusal;
import io.haproof.emulator.world.JsonValues;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param method {@code GET}, {@code POST} or another
 * @param path the path without the query
 * @param query the parameters of the query
 * @param fault what is wrong with the query or the size or encoding of the body
 * @param body the body, empty if there is none
 */
record ApiRequest(String method, String path, Map<String, String> query, Optional<Refusal> fault, String body) {

    private static final int MOST_BYTES = 8 << 20;

    static ApiRequest read(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        return of(exchange.getRequestMethod(), exchange.getRequestURI(), bytes);
    }

    static ApiRequest of(String method, URI uri, byte[] bytes) {
        String path = uri.getPath();
        try {
            Map<String, String> query = query(uri.getRawQuery());
            try {
                return new ApiRequest(method, path, query, Optional.empty(), text(bytes));
            } catch (Refusal bad) {
                return new ApiRequest(method, path, query, Optional.of(bad), "");
            }
        } catch (Refusal bad) {
            return new ApiRequest(method, path, Map.of(), Optional.of(bad), "");
        }
    }

    private static String text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(ErrorCode.BAD_ARGS, "the body of the request is larger than 8 MB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(ErrorCode.BAD_ARGS, "the body of the request is not in UTF-8");
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            String name = decode(pair[0]);
            if (query.put(name, pair.length > 1 ? decode(pair[1]) : "") != null) {
                throw Refusal.invalid("the parameter \"" + name + "\" is there twice");
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.invalid("the query is not encoded as it should be");
        }
    }

    /** The name of the action; empty if there is none. */
    String actionName() {
        return query.getOrDefault("Action", "");
    }

    Optional<Action> action() {
        return Action.named(actionName());
    }

    /** Fails if it could not be read. */
    void checkReadable() {
        fault.ifPresent(bad -> {
            throw bad;
        });
    }

    /**
     * What the request asks for.
     *
     * @throws Refusal if it asks for nothing that there is, or not in the right way
     */
    Call call() {
        Action action = action().orElseThrow(() -> Refusal.unsupported("there is no action \"" + actionName() + '"'));
        String expected = action.isPost() ? "POST" : "GET";
        if (!method.equals(expected)) {
            throw Refusal.unsupported('"' + action.word() + "\" must be sent with " + expected);
        }
        if (!path.equals(action.path())) {
            throw Refusal.unsupported('"' + action.word() + "\" is at " + action.path());
        }
        return action.isPost() ? Call.ofBody(action, body) : Call.ofQuery(action, query);
    }

    /** The fields of the body, if it is an object. */
    Optional<ObjectNode> bodyFields() {
        try {
            return JsonValues.read(body) instanceof ObjectNode fields ? Optional.of(fields) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
