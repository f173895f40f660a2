package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.Value;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes values of records: the fields in the order of the record, those left out that it does not have. */
final class NormalForm {

    /** The place of what stands in no file. */
    static final Span NOWHERE = Span.at(0);

    private NormalForm() {}

    static Value.Fields of(Record record) {
        List<Value.Member> members = new ArrayList<>();
        for (FieldShape field : Shape.of(record.getClass()).fields()) {
            set(field.in(record)).ifPresent(held -> members.add(member(field, held)));
        }
        return new Value.Fields(NOWHERE, members);
    }

    private static Value.Member member(FieldShape field, Object held) {
        return new Value.Member(field.name(), NOWHERE, value(held));
    }

    /** What a component holds, if it is not an optional that holds nothing. */
    static Optional<Object> set(Object component) {
        return component instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(component);
    }

    /** The value of what a component holds: a record, a list, a word, a text or a number. */
    static Value value(Object held) {
        if (held instanceof Record record) {
            return of(record);
        }
        if (held instanceof List<?> list) {
            return new Value.Items(NOWHERE, list.stream().map(NormalForm::value).toList());
        }
        Value.Kind kind = held instanceof Integer ? Value.Kind.INTEGER : Value.Kind.TEXT;
        return new Value.Scalar(NOWHERE, kind, text(held));
    }

    /** A word, a text or a number as the document writes it. */
    static String text(Object held) {
        return held instanceof ApiWord word ? word.word() : held.toString();
    }
}
