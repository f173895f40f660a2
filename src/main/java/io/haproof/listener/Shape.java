package io.haproof.listener;

import io.haproof.listener.document.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the API document says of an object: its fields in their order, read from the annotations of a record.
 *
 * @param type the record
 * @param fields the fields in the order of the normal form
 */
public record Shape(Class<? extends Record> type, List<FieldShape> fields) {

    private static final Map<Class<? extends Record>, Shape> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Class<? extends Record>, Constructor<? extends Record>> CONSTRUCTORS =
            new ConcurrentHashMap<>();

    public Shape {
        fields = List.copyOf(fields);
    }

    /** What a field holds. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A text that holds a whole number. */
        DIGITS,
        /** A whole number. */
        INTEGER,
        /** An object. */
        OBJECT,
        /** A list of texts. */
        TEXTS,
        /** A list of objects. */
        OBJECTS
    }

    /** How a value fits what a field holds, its range and its pattern aside. */
    public enum Fit {
        /** It is what the API document says. */
        EXACT,
        /** It is of another type, but leaves no doubt: {@code "80"} for 80. */
        READABLE,
        /** It cannot be read as what the field holds. */
        NONE
    }

    /**
     * What the API document says of a field.
     *
     * @param name its name
     * @param kind what it holds
     * @param isRequired whether the document marks it as required
     * @param fallback the value that its absence stands for, if it stands for one
     * @param words the only words allowed; empty if it is not a matter of words
     * @param min the smallest number allowed
     * @param max the largest number allowed
     * @param pattern what the whole text matches; empty for anything
     * @param meaning what it is, in one line
     * @param isIdentity whether it tells the objects of a list apart, alone or with others
     * @param component the component of the record
     * @param item the record of the object or of each object of the list, if it holds such
     */
    public record FieldShape(
            String name,
            Kind kind,
            boolean isRequired,
            Optional<String> fallback,
            List<String> words,
            long min,
            long max,
            String pattern,
            String meaning,
            boolean isIdentity,
            RecordComponent component,
            Optional<Class<? extends Record>> item) {

        public FieldShape {
            words = List.copyOf(words);
        }

        /** Whether a value is the same as the absence of the field; an empty list or object does not fulfil a requirement. */
        public boolean isAbsent(Value value) {
            return value.isEmpty() && (!isRequired || value instanceof Value.Scalar);
        }

        /** How a value that is not absent fits. */
        public Fit fit(Value value) {
            return switch (kind) {
                case OBJECT -> value instanceof Value.Fields ? Fit.EXACT : Fit.NONE;
                case TEXTS, OBJECTS -> value instanceof Value.Items ? Fit.EXACT : Fit.NONE;
                case TEXT, DIGITS, INTEGER -> value instanceof Value.Scalar scalar ? fit(scalar) : Fit.NONE;
            };
        }

        private Fit fit(Value.Scalar scalar) {
            boolean isText = scalar.kind() == Value.Kind.TEXT;
            boolean isNumber = scalar.kind() == Value.Kind.INTEGER;
            boolean isWhole = (isText || isNumber) && Value.isWholeNumber(scalar.text());
            boolean isExact = kind == Kind.INTEGER ? isNumber && isWhole : isText;
            boolean isReadable = kind == Kind.TEXT ? isNumber && scalar.text().matches(pattern) : isWhole;
            return isExact ? Fit.EXACT : isReadable ? Fit.READABLE : Fit.NONE;
        }

        /** Whether a value fits as an item of the list that the field holds. */
        public boolean takesItem(Value value) {
            return kind == Kind.OBJECTS
                    ? value instanceof Value.Fields
                    : value instanceof Value.Scalar scalar && scalar.kind() == Value.Kind.TEXT;
        }

        /** What the field holds in a record. */
        Object in(Record record) {
            return invoke(component.getAccessor(), record);
        }
    }

    /** What is said of a record; its components all have {@link Field}. */
    public static Shape of(Class<? extends Record> type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = new Shape(
                    type,
                    Arrays.stream(type.getRecordComponents()).map(Shape::field).toList());
            KNOWN.put(type, known);
        }
        return known;
    }

    /** The field of a name. */
    public Optional<FieldShape> field(String name) {
        for (FieldShape field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Makes a record of the values of its fields, in their order. */
    Record make(List<Object> values) {
        try {
            return CONSTRUCTORS.computeIfAbsent(type, Shape::constructor).newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Constructor<? extends Record> constructor(Class<? extends Record> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object invoke(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FieldShape field(RecordComponent component) {
        Field says = component.getAnnotation(Field.class);
        if (says == null) {
            throw new IllegalArgumentException("nothing is said of " + component);
        }
        Class<?> held = held(component.getGenericType());
        return new FieldShape(
                says.name().isEmpty() ? capitalised(component.getName()) : says.name(),
                kind(component, held, says),
                says.required(),
                says.fallback().isEmpty() ? Optional.empty() : Optional.of(says.fallback()),
                says.words().length > 0 ? List.of(says.words()) : words(held),
                says.min(),
                says.max(),
                says.pattern(),
                says.meaning(),
                says.identity(),
                component,
                held.isRecord() ? Optional.of(held.asSubclass(Record.class)) : Optional.empty());
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a list or an optional holds, else the type itself. */
    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType of ? (Class<?>) of.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static Kind kind(RecordComponent component, Class<?> held, Field says) {
        if (component.getType() == List.class) {
            return held.isRecord() ? Kind.OBJECTS : Kind.TEXTS;
        }
        if (held.isRecord()) {
            return Kind.OBJECT;
        }
        if (held == int.class) {
            return Kind.INTEGER;
        }
        return says.digits() ? Kind.DIGITS : Kind.TEXT;
    }

    private static List<String> words(Class<?> held) {
        List<String> words = new ArrayList<>();
        if (held.isEnum()) {
            for (Object constant : held.getEnumConstants()) {
                words.add(((ApiWord) constant).word());
            }
        }
        return words;
    }
}
