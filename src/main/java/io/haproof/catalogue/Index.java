package io.haproof.catalogue;

import io.haproof.catalogue.store.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Entries of a family as one version sees them, by name; each is made when it is first asked for. */
final class Index<T> {
    private final Map<String, Fields> entries;
    private final BiFunction<String, Fields, Optional<T>> maker;
    private final Map<String, Optional<T>> made = new ConcurrentHashMap<>();

    Index(Map<String, Fields> entries, BiFunction<String, Fields, Optional<T>> maker) {
        this.entries = entries;
        this.maker = maker;
    }

    Optional<T> get(String name) {
        Fields entry = entries.get(name);
        return entry == null ? Optional.empty() : made.computeIfAbsent(name, added -> maker.apply(added, entry));
    }

    /** The names that this version knows, sorted. */
    List<String> names() {
        return entries.keySet().stream()
                .filter(name -> get(name).isPresent())
                .sorted()
                .toList();
    }
}
