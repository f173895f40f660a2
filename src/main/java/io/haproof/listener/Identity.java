package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes an item of a list the same as one of another list: for objects the fields that tell them apart. */
final class Identity {

    private static final String SEPARATOR = ":";

    private Identity() {}

    /** That of an item of a list in a record: an object or a text. */
    static String of(Object item) {
        if (!(item instanceof Record record)) {
            return NormalForm.text(item);
        }
        return Shape.of(record.getClass()).fields().stream()
                .filter(FieldShape::isIdentity)
                .map(field -> NormalForm.text(field.in(record)))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** That of an item of a list in a document. */
    static String of(Value item, Optional<Class<? extends Record>> type) {
        if (item instanceof Value.Fields object && type.isPresent()) {
            return Shape.of(type.get()).fields().stream()
                    .filter(FieldShape::isIdentity)
                    .map(field -> object.find(field.name())
                            .map(Value.Member::value)
                            .map(Identity::text)
                            .orElse(""))
                    .collect(Collectors.joining(SEPARATOR));
        }
        return text(item);
    }

    private static String text(Value value) {
        return value instanceof Value.Scalar scalar ? scalar.text() : "";
    }

    /** Items by what makes them the same. Those that share it are told apart by their order. */
    static final class Pool<T> {

        private final Map<String, Deque<T>> items = new HashMap<>();

        Pool(Collection<? extends T> all, Function<? super T, String> identity) {
            for (T item : all) {
                items.computeIfAbsent(identity.apply(item), fresh -> new ArrayDeque<>())
                        .add(item);
            }
        }

        /** Takes the first item that is left. */
        Optional<T> take(String identity) {
            return Optional.ofNullable(items.get(identity)).map(Deque::poll);
        }
    }
}
