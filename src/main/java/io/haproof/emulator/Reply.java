package io.haproof.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.haproof.emulator.action.Refusal;
import io.haproof.emulator.world.JsonValues;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What goes back over the network.
 *
 * @param status the HTTP status
 * @param code the code in the body, empty if there is none
 * @param headers the headers
 * @param body the body
 */
record Reply(int status, String code, Map<String, String> headers, String body) {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String TYPE = "Content-Type";
    private static final Map<String, String> JSON = Map.of(TYPE, "application/json; charset=utf-8");

    static Reply ok(JsonNode body) {
        return new Reply(OK, body.path("Code").asText(), JSON, JsonValues.text(body));
    }

    /** An answer for people, who like it indented. */
    static Reply page(int status, JsonNode body) {
        return new Reply(status, "", JSON, JsonValues.pretty(body));
    }

    static Reply refusal(Refusal refusal) {
        return failure(refusal.code().status(), refusal.code().word(), refusal.sentence());
    }

    static Reply failure(int status, String code, String message) {
        JsonNode body = JsonValues.object().put("Code", code).put("Message", message);
        return new Reply(status, code, JSON, JsonValues.text(body));
    }

    static Reply tooManyRequests(long seconds) {
        JsonNode body =
                JsonValues.object().put("Code", "TooManyRequests").put("Message", "too many requests; try later");
        return new Reply(
                TOO_MANY_REQUESTS,
                "TooManyRequests",
                Map.of(TYPE, "application/json", "Retry-After", Long.toString(seconds)),
                JsonValues.text(body));
    }

    static Reply html() {
        return new Reply(
                OK,
                "",
                Map.of(TYPE, "text/html; charset=utf-8"),
                "<!DOCTYPE html>\n<title>Sign in</title>\n<p>This network wants you to sign in first.</p>\n");
    }

    void send(HttpExchange exchange) throws IOException {
        write(exchange, body.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** Sends the first half of the body, and then cuts the connection. */
    void sendHalf(HttpExchange exchange) throws IOException {
        write(exchange, body.getBytes(StandardCharsets.UTF_8), 2);
    }

    private void write(HttpExchange exchange, byte[] bytes, int part) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, bytes.length / part);
        out.flush();
    }
}
