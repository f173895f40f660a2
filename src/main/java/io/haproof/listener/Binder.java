package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.Value;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes records of what a document holds. */
final class Binder {

    private static final Span NOWHERE = Span.at(0);

    private Binder() {}

    /**
     * The record of an object.
     *
     * @throws IllegalArgumentException if something required is missing or cannot be read as meant
     */
    static <T extends Record> T bind(Value.Fields object, Class<T> type) {
        Shape shape = Shape.of(type);
        List<Object> values = new ArrayList<>();
        for (FieldShape field : shape.fields()) {
            values.add(meaning(field, object.find(field.name()).map(Value.Member::value)));
        }
        return type.cast(shape.make(values));
    }

    /**
     * What a field of a record holds.
     *
     * @param value what stands there; nothing if the field is absent
     * @throws IllegalArgumentException if it is required and missing, or cannot be read as meant
     */
    static Object meaning(FieldShape field, Optional<Value> value) {
        return convert(field, value.filter(found -> field.isRequired() || !found.isEmpty()));
    }

    private static Object convert(FieldShape field, Optional<Value> value) {
        Class<?> type = field.component().getType();
        if (type == Optional.class) {
            return value.map(found -> single(field, found));
        }
        return switch (field.kind()) {
            case TEXTS -> value.map(found -> texts(field, found)).orElse(List.of());
            case OBJECTS -> value.map(found -> objects(field, found)).orElse(List.of());
            case OBJECT -> single(field, value.orElseGet(() -> new Value.Fields(NOWHERE, List.of())));
            case TEXT, DIGITS, INTEGER ->
                value.filter(found -> !found.isEmpty())
                        .map(found -> single(field, found))
                        .or(() -> field.fallback().map(text -> scalar(field, text)))
                        .orElseThrow(() -> misfit(field));
        };
    }

    private static Object single(FieldShape field, Value value) {
        if (value instanceof Value.Fields object && field.item().isPresent()) {
            return bind(object, field.item().get());
        }
        if (value instanceof Value.Scalar scalar && field.item().isEmpty()) {
            return scalar(field, scalar);
        }
        throw misfit(field);
    }

    private static Object scalar(FieldShape field, Value.Scalar scalar) {
        boolean isNumber = field.kind() == Shape.Kind.INTEGER || field.kind() == Shape.Kind.DIGITS;
        boolean fits = scalar.kind() == Value.Kind.TEXT || scalar.kind() == Value.Kind.INTEGER;
        if (isNumber && !fits) {
            throw misfit(field);
        }
        return scalar(field, scalar.text());
    }

    private static Object scalar(FieldShape field, String text) {
        Class<?> type = field.component().getType();
        if (type == int.class) {
            if (!Value.isWholeNumber(text)) {
                throw misfit(field);
            }
            return Integer.parseInt(text);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((ApiWord) constant).word().equals(text)) {
                    return constant;
                }
            }
            throw misfit(field);
        }
        return text;
    }

    private static List<String> texts(FieldShape field, Value value) {
        List<String> texts = new ArrayList<>();
        for (Value item : items(field, value)) {
            texts.add(item instanceof Value.Scalar scalar ? scalar.text() : "");
        }
        return texts;
    }

    private static List<Record> objects(FieldShape field, Value value) {
        List<Record> objects = new ArrayList<>();
        for (Value item : items(field, value)) {
            if (!(item instanceof Value.Fields object)) {
                throw misfit(field);
            }
            objects.add(bind(object, field.item().orElseThrow()));
        }
        return objects;
    }

    private static List<Value> items(FieldShape field, Value value) {
        if (value instanceof Value.Items list) {
            return list.items();
        }
        if (value.isEmpty()) {
            return List.of();
        }
        throw misfit(field);
    }

    private static IllegalArgumentException misfit(FieldShape field) {
        return new IllegalArgumentException(field.name() + " is missing or not as expected");
    }
}
