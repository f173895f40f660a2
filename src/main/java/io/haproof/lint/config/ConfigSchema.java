package io.haproof.lint.config;

import static io.haproof.listener.document.PlainValues.object;

import io.haproof.lint.BuiltInRules;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.RuleLevel;
import io.haproof.lint.option.RuleOption;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.PlainValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of configuration files. It is of draft 7, for editors of YAML know no newer one. */
public final class ConfigSchema {

    private static final String LEVEL = "#/definitions/level";
    private static final String RULES = "#/definitions/rules";
    private static final String ENV = "#/definitions/env";

    private ConfigSchema() {}

    /** The schema as JSON, indented by two blanks, with a line feed at its end. */
    public static String text() {
        return DocumentText.of(PlainValues.value(root()), Notation.JSON);
    }

    private static Map<String, Object> root() {
        Map<String, Object> properties = properties(Key.all());
        Map<String, Object> override = properties(
                Key.all().stream().filter(key -> key.scope() == Key.Scope.FILE).toList());
        override.put(
                ConfigReader.FILES,
                described(
                        "patterns of the files that this is for, seen from the folder of this file",
                        Glob.type().oneOrMore().schema()));
        Map<String, Object> item = closed(override);
        item.put("required", List.of(ConfigReader.FILES));
        properties.put(
                ConfigReader.OVERRIDES,
                object(
                        "description",
                        "what holds for some files only; later ones count more",
                        "type",
                        "array",
                        "items",
                        item));
        Map<String, Object> root =
                object("$schema", "http://json-schema.org/draft-07/schema#", "title", "Configuration of haproof");
        root.putAll(closed(properties));
        root.put("definitions", definitions());
        return root;
    }

    private static Map<String, Object> properties(List<Key<?>> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<?> key : keys) {
            properties.put(key.name(), property(key));
        }
        properties.put(ConfigReader.RULES, object("$ref", RULES));
        properties.put(ConfigReader.ENV, object("$ref", ENV));
        return properties;
    }

    private static <T> Map<String, Object> property(Key<T> key) {
        Map<String, Object> property = described(key.meaning(), key.type().schema());
        Object fallback = key.type().plain(key.fallback());
        if (!fallback.equals("")) {
            property.put("default", fallback);
        }
        return property;
    }

    private static Map<String, Object> described(String meaning, Map<String, Object> schema) {
        Map<String, Object> described = object("description", meaning);
        described.putAll(schema);
        return described;
    }

    private static Map<String, Object> closed(Map<String, Object> properties) {
        return object("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> rules = new LinkedHashMap<>();
        BuiltInRules.all().stream().map(Rule::info).forEach(rule -> rules.put(rule.id(), rule(rule)));
        Map<String, Object> all = object("description", "how much rules matter, and their options");
        all.putAll(closed(rules));
        Map<String, Object> env = object(
                "description",
                "variables that the text refers to",
                "type",
                "object",
                "additionalProperties",
                object("type", List.of("string", "number", "boolean")));
        return object("level", object("enum", RuleLevel.words()), "rules", all, "env", env);
    }

    private static Map<String, Object> rule(RuleInfo rule) {
        Map<String, Object> members = object(ConfigReader.SEVERITY, object("$ref", LEVEL));
        for (RuleOption<?> option : rule.options()) {
            members.put(option.name(), option(option));
        }
        return object("description", rule.summary(), "anyOf", List.of(object("$ref", LEVEL), closed(members)));
    }

    private static <T> Map<String, Object> option(RuleOption<T> option) {
        Map<String, Object> schema = described(option.meaning(), option.type().schema());
        schema.put("default", option.type().plain(option.fallback()));
        return schema;
    }
}
