package io.haproof.catalogue;

import io.haproof.catalogue.store.Value;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Items;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.syntax.Notation.Hole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one version knows of samples as a whole: types, places, scopes, and the entries of fetches and converters. */
final class SampleTables {
    private static final String FAMILY = "samples-meta";
    private static final String OPTIONAL = " opt";
    private static final String OWN = " own";

    private final Families families;
    private final EntryReader reader;
    private final int index;
    private final Map<String, Set<String>> casts;
    private final Map<String, Set<String>> uses;
    private final Set<String> variableScopes;

    SampleTables(Families families, EntryReader reader, int index) {
        this.families = families;
        this.reader = reader;
        this.index = index;
        this.casts = lists("casts");
        this.uses = lists("uses");
        this.variableScopes =
                Collections.unmodifiableSet(new TreeSet<>(reader.names(families.entry(FAMILY, "variable-scopes"))));
    }

    private Map<String, Set<String>> lists(String table) {
        Map<String, Set<String>> lists = new HashMap<>();
        families.entry(FAMILY, table)
                .fields()
                .forEach((name, value) -> value.at(index).ifPresent(list -> lists.put(name, Set.copyOf(words(list)))));
        return lists;
    }

    private static List<String> words(Value list) {
        return ((Items) list).items().stream().map(item -> ((Text) item).text()).toList();
    }

    boolean canCast(String from, String to) {
        return from.equals(to) || casts.getOrDefault(from, Set.of()).contains(to);
    }

    boolean canMatch(String type, String method) {
        return !families.entry(FAMILY, "match-refused")
                .sub(type)
                .versions(method)
                .map(some -> some.contains(index))
                .orElse(false);
    }

    boolean usableAt(String use, String place) {
        return uses.getOrDefault(use, Set.of()).contains(place);
    }

    Set<String> placesOf(String place, boolean frontend, boolean backend) {
        Fields sides = families.entry(FAMILY, "places").sub(place);
        Set<String> points = new LinkedHashSet<>();
        if (frontend) {
            points.addAll(sides.words("frontend"));
        }
        if (backend) {
            points.addAll(sides.words("backend"));
        }
        return points;
    }

    Set<String> variableScopes() {
        return variableScopes;
    }

    Optional<String> predefinedAcl(String name) {
        return reader.word(families.entry(FAMILY, "predefined-acls"), name);
    }

    Optional<FetchEntry> fetch(String name, Fields entry) {
        if (!families.known(entry).contains(index)) {
            return Optional.empty();
        }
        return Optional.of(new FetchEntry(
                name,
                arguments(entry),
                reader.flag(entry, "bare"),
                reader.word(entry, "out").orElse("any"),
                new HashSet<>(entry.get("use")
                        .flatMap(value -> value.at(index))
                        .map(SampleTables::words)
                        .orElse(List.of())),
                entry.text("summary").orElse(""),
                reader.deprecation(entry),
                reader.buildDependent(entry)));
    }

    Optional<ConverterEntry> converter(String name, Fields entry) {
        if (!families.known(entry).contains(index)) {
            return Optional.empty();
        }
        return Optional.of(new ConverterEntry(
                name,
                arguments(entry),
                reader.flag(entry, "bare"),
                reader.word(entry, "in").orElse("any"),
                reader.word(entry, "out").orElse("any"),
                entry.text("summary").orElse(""),
                reader.deprecation(entry),
                reader.buildDependent(entry)));
    }

    private List<SampleArgument> arguments(Fields entry) {
        List<SampleArgument> arguments = new ArrayList<>();
        entry.get("args")
                .flatMap(value -> value.at(index))
                .map(SampleTables::words)
                .orElse(List.of())
                .forEach(text -> arguments.add(argument(text)));
        return arguments;
    }

    /** {@code type} or {@code type:detail}, and {@code opt} or {@code own} behind it when the argument is optional. */
    static SampleArgument argument(String text) {
        boolean own = text.endsWith(OWN);
        boolean optional = own || text.endsWith(OPTIONAL);
        String type = optional ? text.substring(0, text.lastIndexOf(' ')) : text;
        int colon = type.indexOf(':');
        Hole hole = colon < 0 ? new Hole(type, "") : new Hole(type.substring(0, colon), type.substring(colon + 1));
        return new SampleArgument(hole, optional, own);
    }
}
