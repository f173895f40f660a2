package io.haproof.catalogue.compile;

import io.haproof.catalogue.VersionRange;
import io.haproof.catalogue.compile.YamlNode.Mapping;
import io.haproof.catalogue.compile.YamlNode.Scalar;
import io.haproof.catalogue.compile.YamlNode.Sequence;
import io.haproof.catalogue.store.Value;
import io.haproof.catalogue.store.Value.ByVersion;
import io.haproof.catalogue.store.Value.Case;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Items;
import io.haproof.catalogue.store.Value.Syntax;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import io.haproof.syntax.Notation;
import io.haproof.syntax.NotationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The shapes that the fields of entries are made of. */
record Shapes(Ranges ranges, NotationCheck notations) {
    private static final Pattern OPTIONAL = Pattern.compile(" (?:opt|own)$");

    /** Any text. */
    Shape text() {
        return (node, place) -> new Text(scalar(node, place));
    }

    /** One of some words. */
    Shape word(String... words) {
        Set<String> allowed = new TreeSet<>(List.of(words));
        return (node, place) -> {
            String word = scalar(node, place);
            if (!allowed.contains(word)) {
                throw place.problem("\"" + word + "\" is not known here", "one of " + allowed);
            }
            return new Text(word);
        };
    }

    Shape verdict() {
        return word("accepted", "warned", "ignored", "skipped", "alerted", "refused");
    }

    Shape flag() {
        return word("true", "false");
    }

    /** Some versions, of the entry or not. */
    Shape versions() {
        return (node, place) -> ranges.read(scalar(node, place), place);
    }

    Shape notation() {
        return (node, place) -> {
            try {
                Notation notation = Notation.parse(scalar(node, place));
                notations.check(notation, place);
                return new Syntax(notation);
            } catch (NotationException malformed) {
                throw place.problem(String.valueOf(malformed.getMessage()), "a notation");
            }
        };
    }

    /** A type of an argument, {@code opt} or {@code own} behind it when it is optional. */
    Shape argument() {
        return (node, place) -> {
            String text = scalar(node, place);
            String type = OPTIONAL.matcher(text).replaceFirst("");
            Notation notation = Notation.parse("<" + type + ">");
            notations.check(notation, place);
            return new Text(text);
        };
    }

    Shape list(Shape item) {
        return (node, place) -> {
            if (!(node instanceof Sequence sequence)) {
                throw place.problem("this is no list", "a list such as [a, b]");
            }
            return new Items(
                    sequence.items().stream().map(one -> item.read(one, place)).toList());
        };
    }

    /** Names, each with a value; {@code name} refuses names that cannot be right. */
    Shape map(Consumer<NamedPlace> name, Shape value) {
        return (node, place) -> {
            if (!(node instanceof Mapping mapping)) {
                throw place.problem("these are no named values", "a mapping such as {a: …}");
            }
            Map<String, Value> fields = new LinkedHashMap<>();
            mapping.entries().forEach((key, one) -> {
                name.accept(new NamedPlace(key, place));
                fields.put(key, value.read(one, place.in(key)));
            });
            return new Fields(fields);
        };
    }

    /** A list of names that stands for the same value of each, or a map from name to value. */
    Shape listOrMap(Consumer<NamedPlace> name, Shape value, Value ofListed) {
        Shape map = map(name, value);
        return (node, place) -> {
            if (!(node instanceof Sequence sequence)) {
                return map.read(node, place);
            }
            Map<String, Value> fields = new LinkedHashMap<>();
            for (YamlNode item : sequence.items()) {
                String key = scalar(item, place);
                name.accept(new NamedPlace(key, place));
                if (fields.put(key, ofListed) != null) {
                    throw place.problem("\"" + key + "\" stands there twice", "every name once");
                }
            }
            return new Fields(fields);
        };
    }

    /** Known fields only. */
    Shape struct(Map<String, Shape> shapes, Set<String> required) {
        return (node, place) -> {
            if (!(node instanceof Mapping mapping)) {
                throw place.problem("this has no fields", "some of " + new TreeSet<>(shapes.keySet()));
            }
            Map<String, Value> fields = new LinkedHashMap<>();
            mapping.entries().forEach((key, one) -> {
                Shape shape = shapes.get(key);
                if (shape == null) {
                    throw place.problem(
                            "the field \"" + key + "\" is not known", "one of " + new TreeSet<>(shapes.keySet()));
                }
                fields.put(key, shape.read(one, place.in(key)));
            });
            for (String field : required) {
                if (!fields.containsKey(field)) {
                    throw place.problem("the field \"" + field + "\" is missing", "it in every entry");
                }
            }
            return new Fields(fields);
        };
    }

    /** One value, or a map from ranges of versions to values, none of which overlap. */
    Shape byVersion(Shape shape) {
        return (node, place) -> {
            boolean isByVersion = node instanceof Mapping mapping
                    && !mapping.entries().isEmpty()
                    && mapping.entries().keySet().stream().allMatch(VersionRange::looksLikeOne);
            if (!isByVersion) {
                return shape.read(node, place);
            }
            List<Case> cases = new ArrayList<>();
            int taken = 0;
            for (Map.Entry<String, YamlNode> one : ((Mapping) node).entries().entrySet()) {
                Place inside = place.in(one.getKey());
                Versions versions = ranges.reachable(one.getKey(), inside);
                if ((taken & versions.bits()) != 0) {
                    throw inside.problem("the range overlaps one above it", "every version in one range at most");
                }
                taken |= versions.bits();
                cases.add(new Case(versions, shape.read(one.getValue(), inside)));
            }
            return new ByVersion(cases);
        };
    }

    static String scalar(YamlNode node, Place place) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        throw place.problem("this is no plain text", "a word or a sentence");
    }

    /** A name and where it stands. */
    record NamedPlace(String name, Place place) {

        void isOneOf(Set<String> names, String what) {
            if (!names.contains(name)) {
                throw place.problem("there is no " + what + " \"" + name + "\"", "one of " + new TreeSet<>(names));
            }
        }
    }
}
