package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.PlainValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema (2020-12) of documents with listeners: the body of a request, an answer, or the two lists alone.
 *
 * <p>It says what one field can be. What relates fields to each other, such as a name that stands once, is for the rules to
 * say. Fields that it does not know are allowed, for answers of the API may grow.
 */
public final class ListenerSchema {

    private static final String EMPTY = "Empty";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private ListenerSchema() {}

    /** The schema as JSON, indented by two blanks, with a line feed at its end. */
    public static String text() {
        return DocumentText.of(PlainValues.value(new ListenerSchema().root()), Notation.JSON);
    }

    private Map<String, Object> root() {
        definitions.put(
                EMPTY,
                PlainValues.object(
                        "description",
                        "the same as no field at all",
                        "enum",
                        List.of(Optional.empty(), "", List.of(), Map.of())));
        Object request = reference(ListenerRequest.class);
        Object answer = reference(ListenerAnswer.class);
        Object lists = List.of(
                PlainValues.object("required", List.of("HttpListeners")),
                PlainValues.object("required", List.of("TcpListeners")));
        return PlainValues.object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "Listeners of a load balancer",
                "description",
                "the body of a request that sets listeners, an answer that holds them, or the two lists alone",
                "type",
                "object",
                "if",
                PlainValues.object(
                        "required", List.of(ListenerDocument.DATA), "not", PlainValues.object("anyOf", lists)),
                "then",
                answer,
                "else",
                request,
                "$defs",
                definitions);
    }

    private Map<String, Object> reference(Class<? extends Record> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            Map<String, Object> definition = new LinkedHashMap<>();
            definitions.put(name, definition);
            definition.putAll(definition(Shape.of(type)));
        }
        return reference(name);
    }

    private static Map<String, Object> reference(String name) {
        return PlainValues.object("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> definition(Shape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (FieldShape field : shape.fields()) {
            boolean isRequired = field.isRequired() && field.fallback().isEmpty();
            properties.put(field.name(), property(field, isRequired));
            if (isRequired) {
                required.add(field.name());
            }
        }
        Map<String, Object> definition = PlainValues.object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            definition.put("required", required);
        }
        return definition;
    }

    private Map<String, Object> property(FieldShape field, boolean isRequired) {
        Map<String, Object> property = PlainValues.object("description", field.meaning());
        field.fallback().ifPresent(fallback -> property.put("default", typed(field, fallback)));
        if (isRequired) {
            property.putAll(constraints(field));
        } else {
            // Not "anyOf": its messages would speak of the whole list when one item of it is wrong.
            property.put("if", reference(EMPTY));
            property.put("else", constraints(field));
        }
        return property;
    }

    private Map<String, Object> constraints(FieldShape field) {
        Optional<Map<String, Object>> item = field.item().map(this::reference);
        return switch (field.kind()) {
            case OBJECT -> item.orElseThrow();
            case OBJECTS -> PlainValues.object("type", "array", "items", item.orElseThrow());
            case TEXTS -> PlainValues.object("type", "array", "items", PlainValues.object("type", "string"));
            case TEXT, DIGITS, INTEGER -> scalar(field);
        };
    }

    private static Map<String, Object> scalar(FieldShape field) {
        Map<String, Object> scalar =
                PlainValues.object("type", field.kind() == Shape.Kind.INTEGER ? "integer" : "string");
        if (!field.words().isEmpty()) {
            scalar.put(
                    "enum",
                    field.words().stream().map(word -> typed(field, word)).toList());
        }
        if (field.min() != Long.MIN_VALUE) {
            scalar.put("minimum", field.min());
        }
        if (field.max() != Long.MAX_VALUE) {
            scalar.put("maximum", field.max());
        }
        if (!field.pattern().isEmpty()) {
            scalar.put("pattern", "^(" + field.pattern() + ")$");
        }
        return scalar;
    }

    private static Object typed(FieldShape field, String text) {
        return field.kind() == Shape.Kind.INTEGER ? (Object) Long.valueOf(text) : text;
    }
}
