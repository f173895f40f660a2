package io.haproof.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.SeedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages below {@code /_emulator}, by which an emulator in another process is watched and told what to do. They ask for no
 * signature.
 *
 * @param emulator what they are about
 * @param isLocal whether only this machine can reach it
 */
record ControlHandler(Emulator emulator, boolean isLocal) implements HttpHandler {

    static final String PATH = "/_emulator";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final Pattern LOCAL =
            Pattern.compile("(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[[0-9a-f:]+\\])(?::\\d+)?");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reply(exchange, body).send(exchange);
        } finally {
            exchange.close();
        }
    }

    private Reply reply(HttpExchange exchange, String body) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        if (isLocal && !LOCAL.matcher(host).matches()) {
            // A page on the web may have made its own name one of this machine.
            return failure(FORBIDDEN, "the emulator must be called by an address of this machine");
        }
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            return failure(FORBIDDEN, "pages on the web may not call the emulator");
        }
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + path.substring(Math.min(PATH.length(), path.length()));
        try {
            return reply(request, body);
        } catch (SeedException | IllegalArgumentException wrong) {
            return failure(BAD_REQUEST, String.valueOf(wrong.getMessage()));
        }
    }

    private Reply reply(String request, String body) {
        switch (request) {
            case "GET/health" -> {
                return Reply.page(OK, JsonValues.object().put("status", "ok"));
            }
            case "POST/reset" -> emulator.reset();
            case "GET/state" -> {
                return Reply.page(OK, emulator.stateTree());
            }
            case "PUT/state" -> emulator.load(Seed.of("state", body));
            case "GET/requests" -> {
                ArrayNode list = JsonValues.list();
                emulator.requests().forEach(each -> list.add(each.toJson()));
                return Reply.page(OK, list);
            }
            case "GET/faults" -> {
                ArrayNode list = JsonValues.list();
                emulator.faults().forEach(each -> list.add(each.toJson()));
                return Reply.page(OK, list);
            }
            case "PUT/faults" -> emulator.faults(faults(body));
            default -> {
                return unknown(request);
            }
        }
        return Reply.page(OK, JsonValues.object().put("status", "ok"));
    }

    private static Reply unknown(String request) {
        List<String> pages = List.of("/health", "/reset", "/state", "/requests", "/faults");
        boolean isPage = pages.contains(request.substring(Math.max(request.indexOf('/'), 0)));
        return isPage
                ? failure(NOT_ALLOWED, "the page does not take this method")
                : failure(NOT_FOUND, "there is no such page; expected one of " + String.join(", ", pages));
    }

    private static List<Fault> faults(String body) {
        JsonNode list = JsonValues.read(body);
        if (!list.isArray()) {
            throw new IllegalArgumentException("the body must be a list of faults");
        }
        List<Fault> faults = new ArrayList<>();
        list.forEach(fault -> faults.add(Fault.of(fault)));
        return faults;
    }

    private static Reply failure(int status, String message) {
        return Reply.page(status, JsonValues.object().put("message", message));
    }
}
