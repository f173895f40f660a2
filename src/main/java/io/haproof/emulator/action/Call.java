package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import io.haproof.cloud.wire.Parameter;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Order;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;

/** A request: an action with its parameters, each of them of the type that the API document gives it. */
public final class Call {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final Action action;
    private final ObjectNode parameters;
    private final Optional<ListenerDocument> body;

    private Call(Action action, ObjectNode parameters, Optional<ListenerDocument> body) {
        this.action = action;
        this.parameters = parameters;
        this.body = body;
        action.parameters().forEach(this::check);
    }

    /**
     * A request whose parameters are in its query.
     *
     * @throws Refusal if one is missing or wrong
     */
    public static Call ofQuery(Action action, Map<String, String> query) {
        ObjectNode parameters = JsonValues.object();
        action.parameters().forEach(parameter -> {
            String value = query.get(parameter.name());
            if (value != null) {
                parameters.put(parameter.name(), value);
            }
        });
        return new Call(action, parameters, Optional.empty());
    }

    /**
     * A request whose parameters are in its body.
     *
     * @throws Refusal if it is no object in JSON, or a parameter is missing or wrong
     */
    public static Call ofBody(Action action, String body) {
        try {
            ListenerDocument document = ListenerDocument.read(
                    Source.of("the body of the request", body.isBlank() ? "{}" : body), Notation.JSON);
            if (JsonValues.of(document.root()) instanceof ObjectNode parameters) {
                return new Call(action, parameters, Optional.of(document));
            }
            throw new Refusal(ErrorCode.BAD_ARGS, "the body of the request is no object");
        } catch (DocumentException broken) {
            throw new Refusal(ErrorCode.BAD_ARGS, "the body of the request " + broken.getMessage());
        }
    }

    private void check(Parameter parameter) {
        JsonNode value = parameters.path(parameter.name());
        boolean isEmpty = value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty();
        if (isEmpty && parameter.isRequired()) {
            throw Refusal.missing(parameter.name());
        }
        if (isEmpty) {
            return;
        }
        switch (parameter.kind()) {
            case TEXT -> expect(value.isTextual(), parameter, "a text");
            case INTEGER -> expect(isInteger(value), parameter, "a whole number");
            case LIST -> expect(value.isArray(), parameter, "a list");
            case TIME -> time(parameter.name());
        }
    }

    private static void expect(boolean isRight, Parameter parameter, String expected) {
        if (!isRight) {
            throw Refusal.invalid('"' + parameter.name() + "\" must be " + expected);
        }
    }

    /** The document insists on a number where the size of an instance is changed, and shows a text where one is created. */
    private boolean isInteger(JsonNode value) {
        return value.isInt()
                || action == Action.CREATE_LOAD_BALANCER
                        && value.isTextual()
                        && value.asText().matches("\\d{1,9}");
    }

    public Action action() {
        return action;
    }

    /** All parameters, as they were sent. */
    public ObjectNode parameters() {
        return parameters;
    }

    /** The body as a document of structured listeners. */
    ListenerDocument document() {
        return body.orElseThrow();
    }

    String text(String name) {
        return parameters.path(name).asText();
    }

    Optional<String> find(String name) {
        return parameters.hasNonNull(name) ? Optional.of(text(name)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    int integer(String name) {
        return parameters.path(name).asInt();
    }

    /** A time, as the clock of the service shows it. */
    Optional<Instant> time(String name) {
        try {
            return find(name).map(text -> LocalDateTime.parse(text, TIME).toInstant(Order.ZONE));
        } catch (DateTimeException wrong) {
            throw Refusal.invalid('"' + name + "\" must be a time such as 2021-03-10 14:00:00");
        }
    }
}
