package io.haproof.catalogue;

import io.haproof.catalogue.store.Value;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at entries across all versions. */
final class Chronicle {
    private static final Map<Kind, String> FAMILY = Map.of(
            Kind.SECTION, "sections",
            Kind.BIND_PARAMETER, "bind",
            Kind.SERVER_PARAMETER, "server",
            Kind.ACTION, "actions",
            Kind.FETCH, "fetches",
            Kind.CONVERTER, "converters",
            Kind.ACL_KEYWORD, "acl",
            Kind.LOG_ALIAS, "log-format");

    private final Families families;
    private final Describer describer;

    Chronicle(Families families) {
        this.families = families;
        this.describer = new Describer(families);
    }

    Optional<History> history(Kind kind, String name, Optional<String> place) {
        return switch (kind) {
            case DIRECTIVE -> directive(name, place);
            case PREDEFINED_ACL -> predefinedAcl(name);
            case WORD -> word(name, place);
            case ACTION -> entry(kind, name).flatMap(fields -> action(name, fields, place));
            case SECTION, BIND_PARAMETER, SERVER_PARAMETER, FETCH, CONVERTER, ACL_KEYWORD, LOG_ALIAS ->
                entry(kind, name).map(fields -> history(kind, name, fields, families.known(fields)));
        };
    }

    private Optional<Fields> entry(Kind kind, String name) {
        return families.entries(FAMILY.getOrDefault(kind, "")).get(name);
    }

    private Optional<History> directive(String name, Optional<String> place) {
        List<String> sections = place.map(List::of).orElseGet(families::directiveSections);
        List<Fields> found = sections.stream()
                .flatMap(section -> families.directive(section, name).stream())
                .filter(fields -> place.map(section -> isIn(fields, section)).orElse(true))
                .toList();
        int known = 0;
        for (Fields fields : found) {
            known |= families.known(fields).bits();
        }
        Versions versions = new Versions(known);
        return found.stream()
                .reduce((older, newer) -> older)
                .map(fields -> history(Kind.DIRECTIVE, name, fields, versions));
    }

    private static boolean isIn(Fields fields, String section) {
        String key = section.equals("defaults-named") ? "defaults" : section;
        return fields.get("in").isEmpty()
                || fields.sub("in").get(section).isPresent()
                || fields.sub("in").get(key).isPresent();
    }

    private Optional<History> action(String name, Fields fields, Optional<String> ruleset) {
        int known = 0;
        for (Map.Entry<String, Value> one : fields.sub("in").fields().entrySet()) {
            if (ruleset.isEmpty() || ruleset.get().equals(one.getKey())) {
                known |= ((Versions) one.getValue()).bits();
            }
        }
        return known == 0 ? Optional.empty() : Optional.of(history(Kind.ACTION, name, fields, new Versions(known)));
    }

    private Optional<History> predefinedAcl(String name) {
        Fields table = families.entry("samples-meta", "predefined-acls");
        if (table.get(name).isEmpty()) {
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        for (Version version : families.versions()) {
            if (table.get(name)
                    .flatMap(value -> value.at(families.index(version)))
                    .isPresent()) {
                versions.add(version);
            }
        }
        return Optional.of(new History(
                Kind.PREDEFINED_ACL, name, versions, Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    private Optional<History> word(String name, Optional<String> list) {
        return families.entries("enums").names().stream()
                .filter(known -> list.isEmpty() || list.get().equals(known))
                .flatMap(known -> families.entry("enums", known).sub("words").versions(name).stream())
                .findFirst()
                .map(versions -> history(Kind.WORD, name, new Fields(Map.of()), versions));
    }

    private History history(Kind kind, String name, Fields fields, Versions known) {
        Fields removed = fields.sub("removed");
        Fields deprecated = fields.sub("deprecated");
        return new History(
                kind,
                name,
                families.list(known),
                removed.text("in"),
                deprecated.text("in"),
                removed.text("replacement").or(() -> deprecated.text("replacement")),
                fields.get("build").isPresent());
    }

    List<Description> find(String name) {
        List<Description> found = new ArrayList<>();
        describer.directives(name, found);
        entry(Kind.SECTION, name).ifPresent(fields -> found.add(describer.section(name, fields)));
        entry(Kind.BIND_PARAMETER, name)
                .ifPresent(fields -> found.add(describer.parameter(Kind.BIND_PARAMETER, name, fields)));
        entry(Kind.SERVER_PARAMETER, name)
                .ifPresent(fields -> found.add(describer.parameter(Kind.SERVER_PARAMETER, name, fields)));
        entry(Kind.ACTION, name).ifPresent(fields -> found.add(describer.action(name, fields)));
        entry(Kind.FETCH, name).ifPresent(fields -> found.add(describer.sample(Kind.FETCH, name, fields)));
        entry(Kind.CONVERTER, name).ifPresent(fields -> found.add(describer.sample(Kind.CONVERTER, name, fields)));
        entry(Kind.ACL_KEYWORD, name).ifPresent(fields -> found.add(describer.aclKeyword(name, fields)));
        String alias = name.startsWith("%") ? name.substring(1) : name;
        entry(Kind.LOG_ALIAS, alias).ifPresent(fields -> found.add(describer.alias(alias, fields)));
        history(Kind.PREDEFINED_ACL, name, Optional.empty())
                .ifPresent(history -> found.add(describer.predefinedAcl(history)));
        describer.words(name, found);
        return found;
    }
}
