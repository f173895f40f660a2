package io.haproof.lint.option;

import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.PlainValues;
import io.haproof.listener.document.Value;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a setting can be. Immutable.
 *
 * @param <T> what Java calls it
 */
public final class OptionType<T> {

    private final String expected;
    private final Map<String, Object> schema;
    private final Reading<T> reading;
    private final Function<T, Object> plain;

    private OptionType(String expected, Map<String, Object> schema, Reading<T> reading, Function<T, Object> plain) {
        this.expected = expected;
        this.schema = schema;
        this.reading = reading;
        this.plain = plain;
    }

    /** How a value of a document becomes one of Java. */
    @FunctionalInterface
    public interface Reading<T> {

        /** Reads a value, or says what is wrong with it. */
        T read(Value value) throws Misfit;
    }

    /**
     * A type that none of the others is.
     *
     * @param expected what people are told to write
     * @param schema what JSON Schema says of it, as maps, lists, texts and numbers
     * @param reading how a value is read
     * @param plain what a value looks like as maps, lists, texts, numbers and truth values
     */
    public static <T> OptionType<T> of(
            String expected, Map<String, Object> schema, Reading<T> reading, Function<T, Object> plain) {
        return new OptionType<>(expected, schema, reading, plain);
    }

    /** {@code true} or {@code false}. */
    public static OptionType<Boolean> yesOrNo() {
        return scalar("true or false", Map.of("type", "boolean"), Value.Kind.BOOLEAN, Boolean::valueOf);
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    public static OptionType<Long> wholeNumber(long min, long max) {
        String expected = "a whole number from " + min + " to " + max;
        Map<String, Object> schema = PlainValues.object("type", "integer", "minimum", min, "maximum", max);
        Reading<Long> reading = value -> {
            if (value instanceof Value.Scalar scalar && Value.isWholeNumber(scalar.text())) {
                try {
                    long number = Long.parseLong(scalar.text());
                    if (scalar.kind() == Value.Kind.INTEGER && min <= number && number <= max) {
                        return number;
                    }
                } catch (NumberFormatException tooLong) {
                    throw misfit(value, expected);
                }
            }
            throw misfit(value, expected);
        };
        return new OptionType<>(expected, schema, reading, number -> number);
    }

    /** One of a few words. */
    public static OptionType<String> choice(List<String> words) {
        String expected = "one of " + String.join(", ", words);
        Reading<String> reading = value -> {
            if (value instanceof Value.Scalar scalar && words.contains(scalar.text())) {
                return scalar.text();
            }
            throw misfit(value, expected);
        };
        return new OptionType<>(expected, Map.of("enum", words), reading, word -> word);
    }

    /** Any text; a number or truth value is the text that the file writes. */
    public static OptionType<String> text(String expected) {
        Reading<String> reading = value -> {
            if (value instanceof Value.Scalar scalar && scalar.kind() != Value.Kind.NULL) {
                return scalar.text();
            }
            throw misfit(value, expected);
        };
        return new OptionType<>(
                expected, Map.of("type", List.of("string", "number", "boolean")), reading, text -> text);
    }

    /** A text that is none of the other kinds, and not empty. */
    public static OptionType<String> string(String expected) {
        return scalar(expected, PlainValues.object("type", "string", "minLength", 1), Value.Kind.TEXT, text -> text);
    }

    /** A list of such values. */
    public OptionType<List<T>> list() {
        String all = "a list, each " + expected;
        Reading<List<T>> items = value -> {
            if (!(value instanceof Value.Items list)) {
                throw misfit(value, all);
            }
            return read(list);
        };
        return new OptionType<>(all, PlainValues.object("type", "array", "items", schema), items, this::plain);
    }

    /** One such value, or a list of them that is not empty. */
    public OptionType<List<T>> oneOrMore() {
        String all = expected + ", or a list of such";
        Reading<List<T>> items = value -> {
            if (value instanceof Value.Items list) {
                if (list.isEmpty()) {
                    throw misfit(value, all);
                }
                return read(list);
            }
            return List.of(read(value));
        };
        Map<String, Object> several = PlainValues.object("type", "array", "minItems", 1, "items", schema);
        return new OptionType<>(all, Map.of("anyOf", List.of(schema, several)), items, this::plain);
    }

    private List<T> read(Value.Items list) throws Misfit {
        List<T> all = new ArrayList<>();
        for (Value item : list.items()) {
            all.add(reading.read(item));
        }
        return List.copyOf(all);
    }

    private Object plain(List<T> values) {
        return values.stream().map(plain).toList();
    }

    /** The same values, of another type of Java. */
    public <U> OptionType<U> map(Function<T, U> forth, Function<U, T> back) {
        return new OptionType<>(expected, schema, value -> forth.apply(reading.read(value)), back.andThen(plain));
    }

    private static <T> OptionType<T> scalar(
            String expected, Map<String, Object> schema, Value.Kind kind, Function<String, T> parser) {
        Reading<T> reading = value -> {
            if (value instanceof Value.Scalar scalar && scalar.kind() == kind && !scalar.isEmpty()) {
                return parser.apply(scalar.text());
            }
            throw misfit(value, expected);
        };
        return new OptionType<>(expected, schema, reading, value -> value);
    }

    /** What is wrong with a value where something else is expected. */
    public static Misfit misfit(Value value, String expected) {
        return new Misfit(value.span(), found(value) + " stands where " + expected + " is expected");
    }

    private static String found(Value value) {
        if (value instanceof Value.Fields) {
            return "an object";
        }
        if (value instanceof Value.Items) {
            return "a list";
        }
        Value.Scalar scalar = (Value.Scalar) value;
        return scalar.isEmpty() ? "nothing" : '"' + DocumentText.escaped(scalar.text()) + '"';
    }

    /** What people are told to write: {@code a whole number from 1 to 65535}. */
    public String expected() {
        return expected;
    }

    /** What JSON Schema says of it. */
    public Map<String, Object> schema() {
        return schema;
    }

    /** Reads a value of a document. */
    public T read(Value value) throws Misfit {
        return reading.read(value);
    }

    /** Reads what an environment variable or an option holds; the parts of a list have commas between them. */
    public T parse(String text) throws Misfit {
        Value.Scalar whole = scalarOf(text);
        try {
            return reading.read(whole);
        } catch (Misfit single) {
            List<Value> parts = Arrays.stream(text.split(",", -1))
                    .<Value>map(part -> scalarOf(part.strip()))
                    .toList();
            try {
                return reading.read(new Value.Items(whole.span(), parts));
            } catch (Misfit several) {
                throw text.contains(",") ? several : single;
            }
        }
    }

    private static Value.Scalar scalarOf(String text) {
        Value.Kind kind = Value.isWholeNumber(text)
                ? Value.Kind.INTEGER
                : text.equals("true") || text.equals("false") ? Value.Kind.BOOLEAN : Value.Kind.TEXT;
        return new Value.Scalar(new Span(0, text.length()), kind, text);
    }

    /** A value as maps, lists, texts, numbers and truth values. */
    public Object plain(T value) {
        return plain.apply(value);
    }

    /** A value as a person would write it in YAML. */
    public String shown(T value) {
        Object shown = plain.apply(value);
        return shown instanceof List<?> list
                ? list.stream().map(String::valueOf).toList().toString()
                : String.valueOf(shown);
    }
}
