package io.haproof.emulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.directive.Suggestion;
import io.haproof.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of a seed, and the way to it.
 *
 * @param file what messages call the seed
 * @param path the way to it, empty for the root
 */
record SeedNode(String file, String path, ObjectNode value) {

    /** Fails if it has a field of another name. */
    void allow(Set<String> names) {
        value.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                String all = "; expected one of " + String.join(", ", new TreeSet<>(names));
                String near = Suggestion.nearest(name, names)
                        .map(Suggestion::question)
                        .orElse(all);
                throw fault(name, "is not known" + near);
            }
        });
    }

    boolean has(String name) {
        return value.hasNonNull(name);
    }

    Optional<String> find(String name) {
        JsonNode found = value.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        // A version such as 2.4 without quotes is a number in YAML.
        if (found.isTextual() || found.isNumber()) {
            return Optional.of(found.asText());
        }
        throw fault(name, "must be a text");
    }

    String text(String name, String fallback) {
        return find(name).filter(text -> !text.isEmpty()).orElse(fallback);
    }

    String text(String name) {
        return find(name).filter(text -> !text.isEmpty()).orElseThrow(() -> fault(name, "is missing"));
    }

    /** A text that may be masked. */
    Secret secret(String name, Optional<Secret> before) {
        String text = text(name);
        return text.equals(Instance.MASK) ? before.orElseGet(() -> Secret.of(text)) : Secret.of(text);
    }

    OptionalInt integer(String name) {
        JsonNode found = value.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return OptionalInt.empty();
        }
        if (!found.isInt()) {
            throw fault(name, "must be a whole number");
        }
        return OptionalInt.of(found.asInt());
    }

    /** The objects of a list; none if it is missing. */
    List<SeedNode> items(String name) {
        List<SeedNode> items = new ArrayList<>();
        JsonNode list = value.path(name);
        if (!list.isArray() && has(name)) {
            throw fault(name, "must be a list");
        }
        for (JsonNode item : list) {
            String place = child(name) + '[' + items.size() + ']';
            items.add(object(place, item));
        }
        return items;
    }

    SeedNode object(String name) {
        return object(child(name), value.path(name));
    }

    private SeedNode object(String place, JsonNode item) {
        if (item instanceof ObjectNode object) {
            return new SeedNode(file, place, object);
        }
        throw new SeedException('"' + file + "\": " + place + " must be an object");
    }

    private String child(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    SeedException fault(String name, String what) {
        return new SeedException('"' + file + "\": " + child(name) + ' ' + what);
    }
}
