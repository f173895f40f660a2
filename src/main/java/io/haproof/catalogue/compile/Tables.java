package io.haproof.catalogue.compile;

import io.haproof.catalogue.compile.YamlNode.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The shapes of the two files whose entries are tables. */
record Tables(Shapes shapes) {

    Shape dialect() {
        Map<String, Shape> tables = new HashMap<>();
        tables.put("words", words());
        tables.put("variables", variables());
        tables.put("files", files());
        tables.put("conditions", conditions());
        tables.put("times", times());
        tables.put("implied", implied());
        tables.put(
                "samples",
                shapes.struct(
                        Map.of("empty-parentheses", verdict(), "named-log-items", flag()),
                        Set.of("empty-parentheses", "named-log-items")));
        for (String names : List.of(
                "negatable",
                "defaultable",
                "features",
                "given-features",
                "stopping",
                "http-lines",
                "layer-6-conditions",
                "strict-conditions")) {
            tables.put(names, known());
        }
        tables.put("rule-order", shapes.map(name -> {}, shapes.byVersion(shapes.list(shapes.text()))));
        tables.put("wholes", shapes.map(name -> {}, shapes.byVersion(shapes.verdict())));
        return byEntry(Map.copyOf(tables));
    }

    Shape samples() {
        Shape lists = shapes.map(name -> {}, shapes.byVersion(shapes.list(shapes.text())));
        return byEntry(Map.of(
                "casts", lists,
                "uses", lists,
                "places", shapes.map(name -> {}, shapes.map(this::side, shapes.list(shapes.text()))),
                "match-refused", shapes.map(name -> {}, known()),
                "predefined-acls", shapes.map(name -> {}, shapes.byVersion(shapes.text())),
                "variable-scopes", known(),
                "log-format-flags", known()));
    }

    private static Shape byEntry(Map<String, Shape> tables) {
        return (node, place) -> {
            Shape shape = tables.get(place.entry());
            if (shape == null) {
                throw place.problem("there is no such table", "one of " + new TreeSet<>(tables.keySet()));
            }
            return shape.read(node, place);
        };
    }

    private void side(Shapes.NamedPlace name) {
        name.isOneOf(Set.of("frontend", "backend"), "side of a proxy");
    }

    private Shape words() {
        return all(Map.of(
                "maximum", number(),
                "trailing-blank-counts", flag(),
                "trailing-comment-counts", flag(),
                "empty-word", verdict(),
                "hex-needs-room", flag(),
                "quotes-in-arguments", flag(),
                "in-place", flag()));
    }

    private Shape variables() {
        return all(Map.of(
                "expands-to-words", flag(),
                "takes-defaults", flag(),
                "unset-swallows-quote", flag(),
                "pseudo", known(),
                "preset", known()));
    }

    private Shape files() {
        return all(Map.of(
                "missing-final-newline", verdict(),
                "nul", verdict(),
                "maximum-errors", number(),
                "long-lines-miscounted", flag(),
                "read-twice", flag()));
    }

    private Shape conditions() {
        Shape predicate = all(Map.of("versions", shapes.versions(), "args", shapes.list(shapes.argument())));
        return all(Map.of(
                "form", shapes.byVersion(shapes.word("none", "single-term", "expression")),
                "surplus", shapes.byVersion(shapes.word("ignored", "refused")),
                "maximum-depth", number(),
                "directives", shapes.list(shapes.text()),
                "predicates", shapes.map(name -> {}, predicate)));
    }

    private Shape times() {
        return all(Map.of("text", verdict(), "bare-unit", verdict(), "wraps", flag()));
    }

    private Shape implied() {
        return all(Map.of("balance", shapes.byVersion(shapes.text()), "maxconn", number()));
    }

    private Shape all(Map<String, Shape> fields) {
        return shapes.struct(fields, fields.keySet());
    }

    private Shape flag() {
        return shapes.byVersion(shapes.flag());
    }

    private Shape verdict() {
        return shapes.byVersion(shapes.verdict());
    }

    private Shape number() {
        Shape text = shapes.byVersion(shapes.text());
        return (node, place) -> {
            if (node instanceof Sequence) {
                throw place.problem("this is a list", "a number");
            }
            return text.read(node, place);
        };
    }

    private Shape known() {
        return shapes.map(name -> {}, shapes.versions());
    }
}
