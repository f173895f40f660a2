package io.haproof.listener.document;

import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values made of maps, lists, texts, whole numbers, truth values and, for {@code null}, the empty {@link Optional}. */
public final class PlainValues {

    private static final Span NOWHERE = Span.at(0);

    private PlainValues() {}

    /** An object, its fields in this order. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** The value of what Java holds, which stands in no file. */
    public static Value value(Object held) {
        if (held instanceof Map<?, ?> map) {
            List<Value.Member> members = new ArrayList<>();
            map.forEach((name, value) -> members.add(new Value.Member((String) name, NOWHERE, value(value))));
            return new Value.Fields(NOWHERE, members);
        }
        if (held instanceof List<?> list) {
            return new Value.Items(
                    NOWHERE, list.stream().map(PlainValues::value).toList());
        }
        if (held instanceof Optional<?> nothing && nothing.isEmpty()) {
            return new Value.Scalar(NOWHERE, Value.Kind.NULL, "null");
        }
        return new Value.Scalar(NOWHERE, kind(held), held.toString());
    }

    private static Value.Kind kind(Object held) {
        if (held instanceof Boolean) {
            return Value.Kind.BOOLEAN;
        }
        return held instanceof Long || held instanceof Integer ? Value.Kind.INTEGER : Value.Kind.TEXT;
    }
}
