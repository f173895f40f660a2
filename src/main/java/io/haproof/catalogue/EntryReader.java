package io.haproof.catalogue;

import io.haproof.catalogue.DirectiveEntry.Arity;
import io.haproof.catalogue.DirectiveEntry.Surplus;
import io.haproof.catalogue.store.Value;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Syntax;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.syntax.Notation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the records of one version out of the entries of all. */
final class EntryReader {
    private static final String ACCEPTED = "accepted";

    private final Families families;
    private final Version version;
    private final int index;
    private final NotationPruner pruner;

    EntryReader(Families families, Version version) {
        this.families = families;
        this.version = version;
        this.index = families.index(version);
        this.pruner = new NotationPruner(version);
    }

    /** The directive, which the section knows in some way. */
    DirectiveEntry directive(String keyword, String section, Fields entry) {
        Verdict placement = families.placement(entry, section, index).orElse(Verdict.REFUSED);
        Optional<Verdict> repeated = word(entry, "repeat").map(Families::verdict);
        Surplus surplus = Surplus.valueOf(upper(word(entry, "surplus").orElse("refused")));
        Map<String, Verdict> modes = new LinkedHashMap<>();
        entry.sub("modes")
                .fields()
                .forEach((mode, value) -> value.at(index)
                        .ifPresent(verdict -> modes.put(mode, Families.verdict(((Text) verdict).text()))));
        boolean isKnown = families.known(entry).contains(index);
        return new DirectiveEntry(
                keyword,
                List.of(keyword.split(" ", -1)),
                section,
                placement,
                entry.sub("syntax-in").get(section).isPresent()
                        ? syntax(entry.sub("syntax-in"), section)
                        : syntax(entry, "syntax"),
                new Arity(surplus, repeated),
                flag(entry, "no"),
                flag(entry, entry.get("default").isPresent() ? "default" : "no"),
                entry.text("summary").orElse(""),
                gate(entry),
                modes,
                deprecation(entry),
                isKnown ? Optional.empty() : entry.sub("removed").text("replacement"),
                companions(entry),
                entry.text("sets").orElse(keyword),
                flag(entry, "leading"),
                buildDependent(entry));
    }

    /** The parameter of a kind of line; nothing when this version does not know it there. */
    Optional<ParameterEntry> parameter(String name, String context, Fields entry) {
        return parameterPlacement(context, entry)
                .map(placement -> new ParameterEntry(
                        name,
                        context,
                        placement,
                        syntax(entry, "args"),
                        glued(entry),
                        Families.verdict(word(entry, "value-missing").orElse("refused")),
                        entry.text("summary").orElse(""),
                        gate(entry),
                        deprecation(entry),
                        buildDependent(entry)));
    }

    Optional<Verdict> parameterPlacement(String context, Fields entry) {
        boolean recognised =
                entry.versions("recognised").map(some -> some.contains(index)).orElse(false);
        if (recognised) {
            return Optional.of(Verdict.REFUSED);
        }
        if (!families.known(entry).contains(index)) {
            return Optional.empty();
        }
        return Optional.of(Families.verdict(word(entry.sub("in"), context).orElse(ACCEPTED)));
    }

    /** The action in a rule set; nothing when this version does not know it there. */
    Optional<ActionEntry> action(String name, String ruleset, Fields entry) {
        return actionPlacement(ruleset, entry)
                .map(placement -> new ActionEntry(
                        name,
                        ruleset,
                        placement,
                        glued(entry),
                        actionSyntax(entry, ruleset),
                        entry.get("may-follow").map(list -> words(entry, "may-follow")),
                        entry.sub("follows")
                                .get(ruleset)
                                .flatMap(list -> list.at(index))
                                .map(list -> words(entry.sub("follows"), ruleset)),
                        word(entry, "follows-under"),
                        word(entry, "mode"),
                        words(entry, "goes-on"),
                        companions(entry),
                        flag(entry, "terminal"),
                        entry.sub("noop-warning")
                                .versions(ruleset)
                                .map(some -> some.contains(index))
                                .orElse(false),
                        entry.text("summary").orElse(""),
                        gate(entry),
                        deprecation(entry),
                        buildDependent(entry)));
    }

    /** Whether any word that starts with the name of the action selects it. */
    boolean isByPrefix(Fields action) {
        return word(action, "match").orElse("exact").equals("prefix");
    }

    Optional<Verdict> actionPlacement(String ruleset, Fields entry) {
        if (entry.words("refused").contains(ruleset)) {
            return Optional.of(Verdict.REFUSED);
        }
        return entry.sub("in")
                .versions(ruleset)
                .filter(some -> some.contains(index))
                .map(some -> Verdict.ACCEPTED);
    }

    private Notation actionSyntax(Fields entry, String ruleset) {
        return entry.get("args")
                .map(args -> args instanceof Fields byRuleset
                        ? syntax(byRuleset, byRuleset.get(ruleset).isPresent() ? ruleset : "others")
                        : syntax(entry, "args"))
                .orElseGet(Notation::nothing);
    }

    /** The alias; nothing when this version does not know it. */
    Optional<LogAlias> alias(String name, Fields entry) {
        if (!families.known(entry).contains(index)) {
            return Optional.empty();
        }
        return Optional.of(new LogAlias(
                name,
                entry.text("mode").isPresent(),
                Families.verdict(word(entry, "tcp").orElse(ACCEPTED)),
                entry.text("summary").orElse(""),
                deprecation(entry)));
    }

    /** The section; nothing when this version does not know it. */
    Optional<SectionEntry> section(String keyword, Fields entry) {
        if (!families.known(entry).contains(index)) {
            return Optional.empty();
        }
        return Optional.of(new SectionEntry(
                keyword,
                SectionEntry.Name.valueOf(upper(entry.text("name").orElse("none"))),
                Pattern.compile(entry.text("characters").orElse("[A-Za-z0-9_.:-]+")),
                entry.words("reserved"),
                words(entry, "requires"),
                Families.verdict(word(entry, "bad-name").orElse("refused")),
                entry.versions("from").map(some -> some.contains(index)).orElse(false),
                Families.verdict(word(entry, "surplus").orElse("refused")),
                Families.verdict(word(entry, "duplicate").orElse(ACCEPTED)),
                verdicts(entry.sub("conflicts")),
                entry.text("summary").orElse(""),
                gate(entry),
                deprecation(entry),
                entry.text("hint")));
    }

    /** The verdicts of a table by name; accepted where the version has none. */
    Map<String, Verdict> verdicts(Fields table) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String name : table.fields().keySet()) {
            verdicts.put(name, Families.verdict(word(table, name).orElse(ACCEPTED)));
        }
        return verdicts;
    }

    /** The names in a table whose versions the version is one of. */
    Set<String> names(Fields table) {
        Set<String> names = new LinkedHashSet<>();
        table.fields().forEach((name, versions) -> {
            if (((Value.Versions) versions).contains(index)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The list of words. */
    Enumeration enumeration(String name, Fields entry) {
        Map<String, Verdict> words = new LinkedHashMap<>();
        names(entry.sub("words")).forEach(word -> words.put(word, Verdict.ACCEPTED));
        return new Enumeration(
                name, words, Families.verdict(word(entry, "others").orElse("refused")));
    }

    Notation syntax(Fields entry, String field) {
        return entry.get(field)
                .flatMap(value -> value.at(index))
                .map(value -> pruner.prune(((Syntax) value).notation()))
                .orElseGet(Notation::nothing);
    }

    private Companions companions(Fields entry) {
        Map<String, String> sides = new LinkedHashMap<>();
        Fields table = entry.sub("sides");
        for (String word : table.fields().keySet()) {
            word(table, word).ifPresent(side -> sides.put(word, side));
        }
        return Companions.of(
                words(entry, "excludes"),
                words(entry, "single"),
                words(entry, "requires"),
                words(entry, "idle-without"),
                words(entry, "idle-beside"),
                sides);
    }

    List<String> words(Fields entry, String field) {
        Map<String, Value> here = new LinkedHashMap<>();
        entry.get(field).flatMap(value -> value.at(index)).ifPresent(list -> here.put(field, list));
        return new Fields(here).words(field);
    }

    private Optional<Notation> glued(Fields entry) {
        return entry.get("glued").map(value -> syntax(entry, "glued"));
    }

    Optional<String> word(Fields entry, String field) {
        return entry.get(field).flatMap(value -> value.at(index)).map(value -> ((Text) value).text());
    }

    boolean flag(Fields entry, String field) {
        return word(entry, field).orElse("false").equals("true");
    }

    Gate gate(Fields entry) {
        return word(entry, "gate").map(word -> Gate.valueOf(upper(word))).orElse(Gate.NONE);
    }

    boolean buildDependent(Fields entry) {
        return word(entry, "build").isPresent();
    }

    Optional<Deprecation> deprecation(Fields entry) {
        Fields deprecated = entry.sub("deprecated");
        Optional<String> since = deprecated.text("in");
        boolean already = since.map(Version::parse).map(version::isAtLeast).orElse(true);
        if (deprecated.fields().isEmpty() || !already) {
            return Optional.empty();
        }
        boolean warns =
                deprecated.versions("warns").map(some -> some.contains(index)).orElse(false);
        return Optional.of(new Deprecation(since, deprecated.text("replacement"), warns));
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
