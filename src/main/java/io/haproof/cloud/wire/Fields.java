package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of an answer as what they should be. None of this fails: a field that is absent, {@code null}, empty or of
 * a type that cannot stand for the wanted one is empty.
 */
final class Fields {

    private Fields() {}

    /** A text; a number or a boolean is read as the text that stands for it. The first of the names that holds one counts. */
    static Optional<String> text(ObjectNode fields, String... names) {
        for (String name : names) {
            Optional<String> found = text(fields.path(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** As {@link #text(ObjectNode, String...)}; what is absent is the empty text. */
    static String textOrEmpty(ObjectNode fields, String... names) {
        return text(fields, names).orElse("");
    }

    private static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The texts of a list; a text alone is a list of one. */
    static List<String> texts(ObjectNode fields, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = fields.path(name);
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            text(item).ifPresent(texts::add);
        }
        return texts;
    }

    /** A number; a text that holds one is read as it. */
    static Optional<BigDecimal> decimal(ObjectNode fields, String name) {
        JsonNode value = fields.path(name);
        if (value.isNumber() || value.isTextual()) {
            try {
                return Optional.of(new BigDecimal(value.asText().strip()));
            } catch (NumberFormatException other) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A whole number; a text that holds one is read as it. */
    static Optional<Long> whole(ObjectNode fields, String name) {
        return decimal(fields, name)
                .filter(number -> Math.abs((long) number.precision() - number.scale()) <= Long.SIZE)
                .flatMap(Fields::exact);
    }

    private static Optional<Long> exact(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    /** A claim: {@code 1}, {@code "1"} and {@code true} hold, {@code 0}, {@code "0"} and {@code false} do not. */
    static Optional<Boolean> flag(ObjectNode fields, String name) {
        return switch (textOrEmpty(fields, name)) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The objects of a list; an object alone is a list of one. */
    static <T> List<T> objects(ObjectNode fields, String name, Function<ObjectNode, T> view) {
        return objects(fields.path(name), view);
    }

    /** The object that a field holds; of a list the first. */
    static <T> Optional<T> object(ObjectNode fields, String name, Function<ObjectNode, T> view) {
        return objects(fields, name, view).stream().findFirst();
    }

    static <T> List<T> objects(JsonNode value, Function<ObjectNode, T> view) {
        List<T> found = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            if (item instanceof ObjectNode object && !object.isEmpty()) {
                found.add(view.apply(object));
            }
        }
        return List.copyOf(found);
    }
}
