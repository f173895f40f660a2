package io.haproof.catalogue;

import io.haproof.catalogue.store.Image;
import io.haproof.catalogue.store.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Entries of a family as one version sees them, by name; each is made when it is first asked for. */
final class Index<T> {
    private final Image.Family entries;
    private final BiFunction<String, Fields, Optional<T>> maker;
    private final Map<String, Optional<T>> made = new ConcurrentHashMap<>();

    Index(Image.Family entries, BiFunction<String, Fields, Optional<T>> maker) {
        this.entries = entries;
        this.maker = maker;
    }

    Optional<T> get(String name) {
        Optional<T> known = made.get(name);
        if (known != null) {
            return known;
        }
        Optional<Fields> entry = entries.get(name);
        return entry.isEmpty()
                ? Optional.empty()
                : made.computeIfAbsent(name, added -> maker.apply(added, entry.get()));
    }

    /** The names that this version knows, sorted. */
    List<String> names() {
        return entries.names().stream()
                .filter(name -> get(name).isPresent())
                .sorted()
                .toList();
    }
}
