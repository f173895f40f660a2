package io.haproof.catalogue.compile;

import io.haproof.catalogue.store.Value.Text;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the entries of each file look like. */
final class Schemas {
    private static final Set<String> PROXIES = Set.of("defaults", "defaults-named", "frontend", "backend", "listen");
    private static final Set<String> BIND_LINES =
            Set.of("bind", "stats socket", "dgram-bind", "log-forward bind", "peers bind");
    private static final Set<String> SERVER_LINES =
            Set.of("server", "default-server", "server-template", "ring server", "peer", "nameserver");

    private final Shapes shapes;
    private final Names names;

    Schemas(Shapes shapes, Names names) {
        this.shapes = shapes;
        this.names = names;
    }

    /** The shape of the entries of a family, by the name of its file without the ending. */
    Shape of(String family) {
        return switch (family) {
            case "proxy", "options" -> directive(PROXIES);
            case "bind" -> parameter(BIND_LINES);
            case "server" -> parameter(SERVER_LINES);
            case "actions" -> action();
            case "fetches" -> fetch();
            case "converters" -> converter();
            case "acl" ->
                shapes.struct(
                        Map.of("versions", shapes.versions(), "fetch", shapes.text(), "match", shapes.text()),
                        Set.of("fetch", "match"));
            case "log-format" -> alias();
            case "enums" -> enumeration();
            case "sections" -> section();
            case "dialects" -> new Tables(shapes).dialect();
            case "samples-meta" -> new Tables(shapes).samples();
            default -> directive(Set.of(family));
        };
    }

    private Shape directive(Set<String> sections) {
        Shape placement = shapes.byVersion(shapes.verdict());
        Shape syntax = shapes.byVersion(shapes.notation());
        Map<String, Shape> own = Map.of(
                "in",
                shapes.listOrMap(name -> name.isOneOf(sections, "section"), placement, new Text("accepted")),
                "syntax",
                syntax,
                "syntax-in",
                shapes.map(name -> name.isOneOf(sections, "section"), syntax),
                "surplus",
                shapes.byVersion(shapes.word("ignored", "refused", "refused-if-one")),
                "repeat",
                placement,
                "leading",
                shapes.byVersion(shapes.flag()),
                "sets",
                shapes.text(),
                "no",
                shapes.byVersion(shapes.flag()),
                "default",
                shapes.byVersion(shapes.flag()),
                "modes",
                shapes.map(
                        name -> name.isOneOf(Set.of("tcp", "http", "log", "spop", "health", "haterm"), "mode"),
                        placement));
        boolean needsPlaces = sections.size() > 1;
        return shapes.struct(
                join(join(common(), own), companions()), needsPlaces ? Set.of("summary", "in") : Set.of("summary"));
    }

    private Shape parameter(Set<String> lines) {
        Map<String, Shape> own = Map.of(
                "in", shapes.map(name -> name.isOneOf(lines, "kind of line"), shapes.byVersion(shapes.verdict())),
                "args", shapes.byVersion(shapes.notation()),
                "glued", shapes.byVersion(shapes.notation()),
                "value-missing", shapes.byVersion(shapes.verdict()));
        return shapes.struct(join(common(), own), Set.of("summary"));
    }

    private Shape action() {
        Set<String> orOthers = new TreeSet<>(names.rulesets());
        orOthers.add("others");
        Shape args = shapes.byVersion(shapes.notation());
        Shape argsByRuleset = shapes.map(name -> name.isOneOf(orOthers, "rule set"), args);
        Shape followed = shapes.byVersion(shapes.list(shapes.text()));
        Map<String, Shape> order = Map.of(
                "follows", shapes.map(name -> name.isOneOf(names.rulesets(), "rule set"), followed),
                "follows-under", shapes.byVersion(shapes.text()),
                "mode", shapes.word("http"));
        Map<String, Shape> own = Map.of(
                "in", shapes.map(name -> {}, shapes.versions()),
                "match", shapes.word("exact", "prefix"),
                "glued", shapes.byVersion(shapes.notation()),
                "args",
                        (node, place) ->
                                isByRuleset(node, orOthers) ? argsByRuleset.read(node, place) : args.read(node, place),
                "terminal", shapes.flag(),
                "may-follow", shapes.list(shapes.text()),
                "goes-on", shapes.list(shapes.text()),
                "noop-warning", shapes.map(name -> name.isOneOf(names.rulesets(), "rule set"), shapes.versions()),
                "refused", shapes.list(shapes.word(names.rulesets().toArray(new String[0]))));
        return shapes.struct(join(join(common(), join(own, order)), companions()), Set.of("summary", "in"));
    }

    private static boolean isByRuleset(YamlNode node, Set<String> rulesets) {
        return node instanceof YamlNode.Mapping mapping
                && mapping.entries().keySet().stream().anyMatch(rulesets::contains);
    }

    private Shape fetch() {
        Map<String, Shape> own = Map.of(
                "args", shapes.byVersion(shapes.list(shapes.argument())),
                "bare", shapes.byVersion(shapes.flag()),
                "out", shapes.byVersion(type()),
                "use", shapes.byVersion(shapes.list(shapes.text())));
        return shapes.struct(join(common(), own), Set.of("out", "use"));
    }

    private Shape converter() {
        Map<String, Shape> own = Map.of(
                "args", shapes.byVersion(shapes.list(shapes.argument())),
                "bare", shapes.byVersion(shapes.flag()),
                "in", shapes.byVersion(type()),
                "out", shapes.byVersion(type()));
        return shapes.struct(join(common(), own), Set.of("in", "out"));
    }

    private Shape type() {
        return shapes.word("any", "same", "bool", "sint", "addr", "ipv4", "ipv6", "str", "bin", "meth");
    }

    private Shape alias() {
        Map<String, Shape> own =
                Map.of("mode", shapes.word("http"), "tcp", shapes.byVersion(shapes.word("accepted", "refused")));
        return shapes.struct(join(common(), own), Set.of("summary"));
    }

    private Shape enumeration() {
        Map<String, Shape> own = Map.of(
                "words",
                        shapes.listOrMap(
                                name -> {}, shapes.versions(), shapes.ranges().all()),
                "others", shapes.byVersion(shapes.verdict()));
        return shapes.struct(own, Set.of("words"));
    }

    private Shape section() {
        Map<String, Shape> own = Map.of(
                "name", shapes.word("none", "optional", "required"),
                "characters", shapes.text(),
                "reserved", shapes.list(shapes.text()),
                "requires", shapes.byVersion(shapes.list(shapes.text())),
                "bad-name", shapes.byVersion(shapes.verdict()),
                "from", shapes.versions(),
                "surplus", shapes.byVersion(shapes.verdict()),
                "duplicate", shapes.byVersion(shapes.verdict()),
                "conflicts", shapes.map(name -> {}, shapes.byVersion(shapes.verdict())),
                "hint", shapes.text());
        return shapes.struct(join(common(), own), Set.of("summary", "name"));
    }

    /** What the words of a line demand or forbid of each other. */
    private Map<String, Shape> companions() {
        Shape texts = shapes.byVersion(shapes.list(shapes.text()));
        Shape side = shapes.byVersion(shapes.word("frontend", "backend"));
        return Map.of(
                "excludes", texts,
                "single", texts,
                "requires", texts,
                "idle-without", texts,
                "idle-beside", texts,
                "sides", shapes.map(name -> {}, side));
    }

    private Map<String, Shape> common() {
        Map<String, Shape> deprecated =
                Map.of("in", shapes.text(), "replacement", shapes.text(), "warns", shapes.versions());
        Map<String, Shape> removed = Map.of("in", shapes.text(), "replacement", shapes.text());
        return Map.of(
                "versions", shapes.versions(),
                "summary", shapes.text(),
                "build", shapes.byVersion(shapes.text()),
                "gate", shapes.byVersion(shapes.word("experimental", "deprecated")),
                "deprecated", shapes.struct(deprecated, Set.of()),
                "removed", shapes.struct(removed, Set.of("in")),
                "recognised", shapes.versions());
    }

    private static Map<String, Shape> join(Map<String, Shape> first, Map<String, Shape> second) {
        return Stream.of(first, second)
                .flatMap(shapes -> shapes.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
