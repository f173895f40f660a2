package io.haproof.catalogue.store;

import io.haproof.syntax.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of an entry. Versions are bits: bit 0 is the oldest supported version.
 *
 * <p>{@link #at} takes the versions out of it: what is left holds for one version only.
 */
public sealed interface Value {

    /** What this is in the version with the given number; nothing when that version does not know it. */
    Optional<Value> at(int version);

    /** A word, a number or a sentence. */
    record Text(String text) implements Value {
        @Override
        public Optional<Value> at(int version) {
            return Optional.of(this);
        }
    }

    /** Some versions. */
    record Versions(int bits) implements Value {
        @Override
        public Optional<Value> at(int version) {
            return Optional.of(this);
        }

        public boolean contains(int version) {
            return (bits >> version & 1) != 0;
        }
    }

    /** A notation, with its guards. */
    record Syntax(Notation notation) implements Value {
        @Override
        public Optional<Value> at(int version) {
            return Optional.of(this);
        }
    }

    /** A list. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Value> at(int version) {
            List<Value> left = new ArrayList<>();
            items.forEach(item -> item.at(version).ifPresent(left::add));
            return Optional.of(new Items(left));
        }
    }

    /** Named pieces, in the catalogue's order. */
    record Fields(Map<String, Value> fields) implements Value {

        @Override
        public Optional<Value> at(int version) {
            Map<String, Value> left = new LinkedHashMap<>();
            fields.forEach((name, value) -> value.at(version).ifPresent(piece -> left.put(name, piece)));
            return Optional.of(new Fields(left));
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        public Optional<String> text(String name) {
            return get(name).map(value -> ((Text) value).text());
        }

        /** The named fields under a name; none when the name is not there. */
        public Fields sub(String name) {
            return get(name).map(value -> (Fields) value).orElse(new Fields(Map.of()));
        }

        /** The versions under a name. */
        public Optional<Versions> versions(String name) {
            return get(name).map(value -> (Versions) value);
        }

        /** The words of a list under a name; none when the name is not there. */
        public List<String> words(String name) {
            return get(name)
                    .map(value -> ((Items) value)
                            .items().stream().map(item -> ((Text) item).text()).toList())
                    .orElse(List.of());
        }
    }

    /** Different things in different versions. */
    record ByVersion(List<Case> cases) implements Value {
        public ByVersion {
            cases = List.copyOf(cases);
        }

        @Override
        public Optional<Value> at(int version) {
            return cases.stream()
                    .filter(one -> one.versions().contains(version))
                    .findFirst()
                    .flatMap(one -> one.value().at(version));
        }
    }

    /** One of the things, and its versions. */
    record Case(Versions versions, Value value) {}
}
