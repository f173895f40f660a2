package io.haproof.listener.document;

import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a JSON or YAML file and where it stands, whatever it is. */
public sealed interface Value {

    /** Whether a text is a whole number as JSON writes it; what others might read as another number, such as 010, is none. */
    static boolean isWholeNumber(String text) {
        return Scalar.WHOLE_NUMBER.matcher(text).matches();
    }

    /** The characters of the value, with its quotes or brackets. */
    Span span();

    /** Whether it is {@code null}, or an empty text, list or object: for an optional field the same as its absence. */
    boolean isEmpty();

    /**
     * An object.
     *
     * @param members its fields in the order of the file; no name stands twice
     */
    record Fields(Span span, List<Member> members) implements Value {

        public Fields {
            members = List.copyOf(members);
        }

        @Override
        public boolean isEmpty() {
            return members.isEmpty();
        }

        /** The field of a name. */
        public Optional<Member> find(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A field of an object.
     *
     * @param name its name
     * @param nameSpan where the name stands
     * @param value what it holds
     */
    record Member(String name, Span nameSpan, Value value) {}

    /** A list. */
    record Items(Span span, List<Value> items) implements Value {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }

    /**
     * Anything else.
     *
     * @param kind what it is
     * @param text the text without quotes and escapes; a number or word as the file writes it
     */
    record Scalar(Span span, Kind kind, String text) implements Value {

        private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");

        @Override
        public boolean isEmpty() {
            return kind == Kind.NULL || kind == Kind.TEXT && text.isEmpty();
        }
    }

    /** What a scalar is. */
    enum Kind {
        TEXT,
        INTEGER,
        FRACTION,
        BOOLEAN,
        NULL
    }
}
