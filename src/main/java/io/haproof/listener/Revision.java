package io.haproof.listener;

import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings changed records back into the objects that they were read from. */
final class Revision {

    private Revision() {}

    /**
     * What a document holds, with other listeners.
     *
     * @throws IllegalArgumentException if it is not an object
     */
    static Value of(ListenerDocument document, Listeners changed) {
        if (!(document.root() instanceof Value.Fields root)) {
            throw new IllegalArgumentException("not an object");
        }
        if (!ListenerDocument.isAnswer(root)) {
            return revised(root, changed);
        }
        List<Value.Member> members = new ArrayList<>();
        for (Value.Member member : root.members()) {
            boolean isData = member.name().equals(ListenerDocument.DATA);
            members.add(isData ? with(member, object(member.value(), changed)) : member);
        }
        return new Value.Fields(root.span(), members);
    }

    private static Value object(Value old, Record changed) {
        return old instanceof Value.Fields fields ? revised(fields, changed) : NormalForm.of(changed);
    }

    /** An object in which the fields are those of a record, and what the record does not know is as it was. */
    static Value.Fields revised(Value.Fields old, Record changed) {
        Shape shape = Shape.of(changed.getClass());
        Optional<? extends Record> before = bound(old, changed.getClass());
        List<Value.Member> members = new ArrayList<>();
        for (Value.Member member : old.members()) {
            Optional<FieldShape> field = shape.field(member.name());
            if (field.isEmpty() || isKept(field.get(), old, before, changed)) {
                members.add(member);
            } else {
                value(field.get(), member.value(), field.get().in(changed))
                        .ifPresent(value -> members.add(with(member, value)));
            }
        }
        for (FieldShape field : shape.fields()) {
            if (old.find(field.name()).isEmpty() && !isKept(field, old, before, changed)) {
                NormalForm.set(field.in(changed))
                        .map(NormalForm::value)
                        .ifPresent(value -> members.add(new Value.Member(field.name(), NormalForm.NOWHERE, value)));
            }
        }
        return new Value.Fields(old.span(), members);
    }

    private static Value.Member with(Value.Member member, Value value) {
        return new Value.Member(member.name(), member.nameSpan(), value);
    }

    private static Optional<? extends Record> bound(Value.Fields old, Class<? extends Record> type) {
        try {
            return Optional.of(Binder.bind(old, type));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a field means the same as before; if the object as a whole means nothing, by itself. */
    private static boolean isKept(
            FieldShape field, Value.Fields old, Optional<? extends Record> before, Record changed) {
        try {
            Object meant = before.isPresent()
                    ? field.in(before.get())
                    : Binder.meaning(field, old.find(field.name()).map(Value.Member::value));
            return meant.equals(field.in(changed));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Optional<Value> value(FieldShape field, Value old, Object component) {
        Optional<Object> now = NormalForm.set(component);
        if (now.isEmpty()) {
            return stripped(field, old);
        }
        Object held = now.get();
        if (held instanceof Record record) {
            return Optional.of(object(old, record));
        }
        if (held instanceof List<?> list && old instanceof Value.Items items) {
            return Optional.of(items(field, items, list));
        }
        return Optional.of(NormalForm.value(held));
    }

    /** What is left of a field that is unset: that of which the API document says nothing. */
    private static Optional<Value> stripped(FieldShape field, Value old) {
        if (!(old instanceof Value.Fields object) || field.item().isEmpty()) {
            return Optional.empty();
        }
        Shape shape = Shape.of(field.item().get());
        List<Value.Member> left = new ArrayList<>();
        for (Value.Member member : object.members()) {
            Optional<FieldShape> known = shape.field(member.name());
            known.map(below -> stripped(below, member.value()))
                    .orElseGet(() -> Optional.of(member.value()))
                    .ifPresent(value -> left.add(with(member, value)));
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new Value.Fields(object.span(), left));
    }

    private static Value items(FieldShape field, Value.Items old, List<?> changed) {
        Identity.Pool<Value> pool = new Identity.Pool<>(old.items(), item -> Identity.of(item, field.item()));
        List<Value> items = new ArrayList<>();
        for (Object item : changed) {
            Optional<Value> before = pool.take(Identity.of(item));
            Value fresh = before.isPresent() && item instanceof Record record
                    ? object(before.get(), record)
                    : before.orElseGet(() -> NormalForm.value(item));
            items.add(fresh);
        }
        return new Value.Items(old.span(), items);
    }
}
