package io.haproof.listener;

import io.haproof.listener.ListenerDiff.Change;
import io.haproof.listener.ListenerDiff.Kind;
import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.document.DocumentText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares records field by field. */
final class Comparison {

    private final List<Change> changes = new ArrayList<>();

    List<Change> compare(Record old, Record changed) {
        fields(FieldPath.ROOT, old, changed);
        return changes;
    }

    private void fields(FieldPath path, Record old, Record changed) {
        for (FieldShape field : Shape.of(old.getClass()).fields()) {
            Object before = field.in(old);
            Object after = field.in(changed);
            if (!before.equals(after)) {
                field(path.field(field.name()), before, after);
            }
        }
    }

    private void field(FieldPath path, Object old, Object changed) {
        if (old instanceof List<?> before && changed instanceof List<?> after) {
            lists(path, named(before), named(after));
            return;
        }
        Optional<Object> before = NormalForm.set(old);
        Optional<Object> after = NormalForm.set(changed);
        if (before.isPresent() && after.isPresent()) {
            values(path, before.get(), after.get());
        } else {
            add(before.isPresent() ? Kind.REMOVED : Kind.ADDED, path, before, after);
        }
    }

    private void values(FieldPath path, Object before, Object after) {
        if (before instanceof Record old && after instanceof Record changed) {
            fields(path, old, changed);
        } else {
            add(Kind.CHANGED, path, Optional.of(before), Optional.of(after));
        }
    }

    private void lists(FieldPath path, Map<String, Object> old, Map<String, Object> changed) {
        old.forEach((name, item) -> {
            if (!changed.containsKey(name)) {
                add(Kind.REMOVED, item(path, name), Optional.of(item), Optional.empty());
            }
        });
        changed.forEach((name, item) -> {
            Object before = old.get(name);
            if (before == null) {
                add(Kind.ADDED, item(path, name), Optional.empty(), Optional.of(item));
            } else if (!before.equals(item)) {
                values(item(path, name), before, item);
            }
        });
        List<String> before = old.keySet().stream().filter(changed::containsKey).toList();
        List<String> after = changed.keySet().stream().filter(old::containsKey).toList();
        if (!before.equals(after)) {
            add(Kind.REORDERED, path, Optional.of(before), Optional.of(after));
        }
    }

    /** Items by what tells them apart; if that does not, their number does. */
    private static Map<String, Object> named(List<?> items) {
        Map<String, Object> named = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Object item : items) {
            String identity = Identity.of(item);
            String name = identity;
            while (named.containsKey(name)) {
                name = identity + '#' + (numbers.merge(identity, 1, Integer::sum) + 1);
            }
            named.put(name, item);
        }
        return named;
    }

    private static FieldPath item(FieldPath list, String name) {
        return new FieldPath(Optional.of(list), '[' + DocumentText.escaped(name) + ']');
    }

    private void add(Kind kind, FieldPath path, Optional<Object> before, Optional<Object> after) {
        changes.add(new Change(kind, path.toString(), before.map(Comparison::text), after.map(Comparison::text)));
    }

    private static String text(Object held) {
        return DocumentText.escaped(DocumentText.compact(NormalForm.value(held)));
    }
}
