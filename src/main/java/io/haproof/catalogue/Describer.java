package io.haproof.catalogue;

import io.haproof.catalogue.store.Value;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Items;
import io.haproof.catalogue.store.Value.Syntax;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Describes entries for people, all versions at once. */
final class Describer {
    private final Families families;

    Describer(Families families) {
        this.families = families;
    }

    /** The directives of this name, and those of several words of which one is this name. */
    void directives(String name, List<Description> found) {
        for (String section : families.directiveSections()) {
            for (String keyword : families.keywords(section)) {
                boolean named =
                        keyword.equals(name) || List.of(keyword.split(" ", -1)).contains(name);
                if (named) {
                    families.directive(section, keyword)
                            .ifPresent(fields -> found.add(directive(keyword, section, fields)));
                }
            }
        }
    }

    private Description directive(String keyword, String section, Fields fields) {
        List<String> sections = section.equals("listen") ? Families.PROXIES : List.of(section);
        Map<String, String> places = new LinkedHashMap<>();
        for (String place : sections) {
            boolean own = !place.equals("defaults-named")
                    || fields.sub("in").get(place).isPresent();
            String verdicts = own
                    ? byVersion(
                            index -> families.placement(fields, place, index).map(Describer::lower))
                    : "";
            if (!verdicts.isEmpty()) {
                places.put(place, verdicts);
            }
        }
        return description(Kind.DIRECTIVE, keyword, fields, places, syntaxes(fields, "syntax"), List.of());
    }

    Description section(String name, Fields fields) {
        return description(Kind.SECTION, name, fields, Map.of(), Map.of(), List.of());
    }

    Description parameter(Kind kind, String name, Fields fields) {
        Map<String, String> places = new LinkedHashMap<>();
        fields.sub("in")
                .fields()
                .forEach((context, value) -> places.put(
                        context, byVersion(index -> value.at(index).map(verdict -> ((Text) verdict).text()))));
        return description(kind, name, fields, places, syntaxes(fields, "args"), List.of());
    }

    Description action(String name, Fields fields) {
        Map<String, String> places = new LinkedHashMap<>();
        fields.sub("in").fields().forEach((ruleset, known) -> places.put(ruleset, range((Versions) known)));
        Map<String, String> syntaxes = new LinkedHashMap<>();
        Optional<Value> args = fields.get("args");
        if (args.isPresent() && args.get() instanceof Fields byRuleset) {
            byRuleset
                    .fields()
                    .keySet()
                    .forEach(ruleset -> syntaxes(byRuleset, ruleset)
                            .forEach((versions, syntax) -> syntaxes.put(ruleset + " " + versions, syntax)));
        } else {
            syntaxes.putAll(syntaxes(fields, "args"));
        }
        return description(Kind.ACTION, name, fields, places, syntaxes, List.of());
    }

    Description sample(Kind kind, String name, Fields fields) {
        List<String> facts = new ArrayList<>();
        fact(fields, "args", "arguments", facts);
        fact(fields, "in", "takes", facts);
        fact(fields, "out", "returns", facts);
        fact(fields, "use", "usable at", facts);
        return description(kind, name, fields, Map.of(), Map.of(), facts);
    }

    private void fact(Fields fields, String field, String title, List<String> facts) {
        String text = byVersion(
                index -> fields.get(field).flatMap(value -> value.at(index)).map(Describer::plain));
        if (!text.isEmpty()) {
            facts.add(title + ": " + text);
        }
    }

    private static String plain(Value value) {
        return value instanceof Items items
                ? String.join(" ", items.items().stream().map(Describer::plain).toList())
                : ((Text) value).text();
    }

    Description aclKeyword(String name, Fields fields) {
        String meaning =
                fields.text("fetch").orElse("") + " -m " + fields.text("match").orElse("");
        return description(Kind.ACL_KEYWORD, name, fields, Map.of(), Map.of(), List.of("the same as: " + meaning));
    }

    Description alias(String name, Fields fields) {
        List<String> facts = new ArrayList<>();
        fields.text("mode").ifPresent(mode -> facts.add("needs: mode " + mode));
        return description(Kind.LOG_ALIAS, "%" + name, fields, Map.of(), Map.of(), facts);
    }

    Description predefinedAcl(History history) {
        Fields table = families.entry("samples-meta", "predefined-acls");
        List<String> facts = new ArrayList<>();
        fact(table, history.name(), "the same as", facts);
        return new Description(
                Kind.PREDEFINED_ACL,
                history.name(),
                VersionRange.describe(history.versions(), families.versions()),
                Map.of(),
                Map.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts);
    }

    /** The lists of words that have this word. */
    void words(String name, List<Description> found) {
        families.entries("enums")
                .forEach((list, fields) -> fields.sub("words")
                        .versions(name)
                        .ifPresent(known -> found.add(description(
                                Kind.WORD,
                                name,
                                new Fields(Map.of("versions", known)),
                                Map.of(list, range(known)),
                                Map.of(),
                                List.of()))));
    }

    private Description description(
            Kind kind,
            String name,
            Fields fields,
            Map<String, String> places,
            Map<String, String> syntaxes,
            List<String> facts) {
        Fields removed = fields.sub("removed");
        Fields deprecated = fields.sub("deprecated");
        List<String> all = new ArrayList<>(facts);
        fields.get("build").ifPresent(build -> all.add("depends on the build"));
        fact(fields, "gate", "needs to be exposed as", all);
        return new Description(
                kind,
                name,
                range(families.known(fields)),
                places,
                syntaxes,
                fields.text("summary").orElse(""),
                deprecated.text("in"),
                removed.text("in"),
                removed.text("replacement").or(() -> deprecated.text("replacement")),
                all);
    }

    private Map<String, String> syntaxes(Fields fields, String field) {
        Map<String, List<Version>> groups = new LinkedHashMap<>();
        for (Version version : families.list(families.known(fields))) {
            fields.get(field)
                    .flatMap(value -> value.at(families.index(version)))
                    .map(value -> new NotationPruner(version)
                            .prune(((Syntax) value).notation())
                            .print())
                    .ifPresent(text -> groups.computeIfAbsent(text, added -> new ArrayList<>())
                            .add(version));
        }
        Map<String, String> syntaxes = new LinkedHashMap<>();
        groups.forEach((text, some) -> syntaxes.put(VersionRange.describe(some, families.versions()), text));
        return syntaxes;
    }

    /** {@code 1.8+}, or {@code 1.8-3.0 accepted, 3.2+ ignored} when it is not the same everywhere. */
    private String byVersion(Function<Integer, Optional<String>> value) {
        Map<String, List<Version>> groups = new LinkedHashMap<>();
        for (Version version : families.versions()) {
            value.apply(families.index(version))
                    .ifPresent(text -> groups.computeIfAbsent(text, added -> new ArrayList<>())
                            .add(version));
        }
        List<String> parts = new ArrayList<>();
        groups.forEach((text, some) -> {
            String range = VersionRange.describe(some, families.versions());
            boolean always =
                    groups.size() == 1 && some.size() == families.versions().size();
            parts.add(always ? text : text + " " + range);
        });
        return String.join(", ", parts);
    }

    private String range(Versions known) {
        return VersionRange.describe(families.list(known), families.versions());
    }

    private static String lower(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
