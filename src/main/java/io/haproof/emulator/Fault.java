package io.haproof.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import io.haproof.emulator.world.JsonValues;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that goes wrong with certain requests. Immutable.
 *
 * @param kind what goes wrong
 * @param action with requests for which action; with all of them if none is named
 * @param nth with the how-manieth of these, counted from 1 since the fault was set
 * @param times with so many of them in a row
 * @param delay how long a {@link Kind#LATENCY} is, or what {@link Kind#TOO_MANY_REQUESTS} asks for
 * @param status the HTTP status of {@link Kind#SERVER_ERROR}, {@code 500} or above
 */
public record Fault(Kind kind, Optional<Action> action, int nth, int times, Duration delay, int status) {

    /** What goes wrong. */
    public enum Kind {
        /** The answer is late. */
        LATENCY,
        /** The request is refused: 409, another task holds the resource. */
        CONFLICT,
        /** The request is refused: 429, with a header {@code Retry-After}. */
        TOO_MANY_REQUESTS,
        /** The request fails: 500 or above, and nothing was changed. With orders of instances the code is that of orders. */
        SERVER_ERROR,
        /** The connection is cut, and nothing was changed. */
        CUT_BEFORE,
        /** The request is done, and the connection is cut instead of an answer. */
        CUT_AFTER,
        /** The request is done, and the connection is cut in the middle of the answer. */
        TORN_BODY,
        /** Somebody on the way answers with a page in HTML, and nothing was changed. */
        WRONG_TYPE,
        /** The task that the request begins never has an effect. */
        STUCK;

        /** How it is written: {@code cut-before}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Kind named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"kind\" must be one of "
                            + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))));
        }
    }

    private static final int SERVER_ERRORS = 500;
    private static final List<String> FIELDS = List.of("kind", "action", "nth", "times", "milliseconds", "status");

    public Fault {
        if (nth < 1 || times < 1 || delay.isNegative() || status < SERVER_ERRORS || status > 599) {
            throw new IllegalArgumentException(
                    "\"nth\" and \"times\" must be at least 1, \"status\" 500 to 599, \"milliseconds\" not negative");
        }
    }

    /** The next request goes wrong. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Optional.empty(), 1, 1, Duration.ofSeconds(1), ErrorCode.INTERNAL_ERROR.status());
    }

    /** Only with requests for an action. */
    public Fault on(Action wanted) {
        return new Fault(kind, Optional.of(wanted), nth, times, delay, status);
    }

    /** Only with the how-manieth request, counted from 1. */
    public Fault at(int which) {
        return new Fault(kind, action, which, times, delay, status);
    }

    /** With so many requests in a row. */
    public Fault times(int many) {
        return new Fault(kind, action, nth, many, delay, status);
    }

    public Fault lasting(Duration time) {
        return new Fault(kind, action, nth, times, time, status);
    }

    public Fault answering(int httpStatus) {
        return new Fault(kind, action, nth, times, delay, httpStatus);
    }

    boolean concerns(Optional<Action> asked) {
        return action.isEmpty() || action.equals(asked);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonValues.object().put("kind", kind.word());
        action.ifPresent(only -> json.put("action", only.word()));
        return json.put("nth", nth)
                .put("times", times)
                .put("milliseconds", delay.toMillis())
                .put("status", status);
    }

    /**
     * Reads a fault.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Fault of(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(
                        '"' + name + "\" is not known; expected one of " + String.join(", ", FIELDS));
            }
        });
        Fault plain = of(Kind.named(json.path("kind").asText()));
        Optional<Action> action = json.hasNonNull("action")
                ? Optional.of(Action.named(json.get("action").asText())
                        .orElseThrow(() -> new IllegalArgumentException("\"action\" is no action of the API")))
                : Optional.empty();
        return new Fault(
                plain.kind(),
                action,
                whole(json, "nth", plain.nth()),
                whole(json, "times", plain.times()),
                Duration.ofMillis(
                        whole(json, "milliseconds", (int) plain.delay().toMillis())),
                whole(json, "status", plain.status()));
    }

    private static int whole(JsonNode json, String name, int fallback) {
        if (!json.has(name)) {
            return fallback;
        }
        if (!json.get(name).isInt()) {
            throw new IllegalArgumentException('"' + name + "\" must be a whole number");
        }
        return json.get(name).asInt();
    }
}
