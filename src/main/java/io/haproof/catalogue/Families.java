package io.haproof.catalogue;

import io.haproof.catalogue.store.Image;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The entries of all versions, decoded family by family when they are first needed. */
final class Families {
    /** The sections that take the directives of the family {@code proxy} and the options of {@code options}. */
    static final List<String> PROXIES = List.of("defaults", "defaults-named", "frontend", "backend", "listen");

    private static final String OPTION = "option ";

    private final Image image;
    private final List<Version> versions;
    private final List<Version> branches;
    private final Map<String, Image.Family> decoded = new ConcurrentHashMap<>();

    Families(Image image) {
        this.image = image;
        this.versions = entries("versions").names().stream().map(Version::parse).toList();
        this.branches =
                versions.stream().filter(version -> version.patch() == 0).toList();
    }

    /** The branches, and the later releases at which something changed; the oldest first. */
    List<Version> versions() {
        return versions;
    }

    List<Version> branches() {
        return branches;
    }

    /** The number of a version in {@link Versions}. */
    int index(Version version) {
        int index = versions.indexOf(version);
        if (index < 0) {
            throw new IllegalArgumentException("HAProxy " + version + " is not supported; expected one of " + versions);
        }
        return index;
    }

    Image.Family entries(String family) {
        return decoded.computeIfAbsent(family, image::family);
    }

    Fields entry(String family, String name) {
        return entries(family).get(name).orElse(new Fields(Map.of()));
    }

    /** The keywords that some section of this kind may hold in some version, options among them. */
    List<String> keywords(String section) {
        if (!PROXIES.contains(section)) {
            return List.copyOf(entries(section).names());
        }
        List<String> all = new ArrayList<>(entries("proxy").names());
        entries("options").names().forEach(name -> all.add(OPTION + name));
        return all;
    }

    /** What is known of such a keyword. */
    Optional<Fields> directive(String section, String keyword) {
        if (!PROXIES.contains(section)) {
            return entries(section).get(keyword);
        }
        return keyword.startsWith(OPTION)
                ? entries("options").get(keyword.substring(OPTION.length()))
                : entries("proxy").get(keyword);
    }

    /** One section for each set of directives. */
    List<String> directiveSections() {
        List<String> sections = new ArrayList<>(entries("sections").names());
        sections.removeAll(PROXIES);
        sections.add("listen");
        return sections;
    }

    /** The rule sets that some action names, sorted. */
    List<String> rulesets() {
        Set<String> rulesets = new TreeSet<>();
        entries("actions")
                .forEach((name, entry) ->
                        rulesets.addAll(entry.sub("in").fields().keySet()));
        return List.copyOf(rulesets);
    }

    /** The versions that know an entry: those it names, or all. */
    Versions known(Fields fields) {
        boolean never =
                fields.get("versions").isEmpty() && fields.get("recognised").isPresent();
        return never ? new Versions(0) : fields.versions("versions").orElse(all());
    }

    Versions all() {
        return new Versions((1 << versions.size()) - 1);
    }

    List<Version> list(Versions known) {
        List<Version> list = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            if (known.contains(i)) {
                list.add(versions.get(i));
            }
        }
        return list;
    }

    /** What happens to a directive in a section and version; nothing when the section does not know it. */
    Optional<Verdict> placement(Fields fields, String section, int version) {
        boolean recognised = fields.versions("recognised")
                .map(some -> some.contains(version))
                .orElse(false);
        boolean known = known(fields).contains(version);
        if (!known && !recognised) {
            return Optional.empty();
        }
        Optional<Verdict> verdict = verdictIn(fields, section, version);
        return known ? verdict : verdict.map(any -> Verdict.REFUSED);
    }

    private static Optional<Verdict> verdictIn(Fields fields, String section, int version) {
        if (fields.get("in").isEmpty()) {
            return Optional.of(Verdict.ACCEPTED);
        }
        Fields places = fields.sub("in");
        String key = section.equals("defaults-named") && places.get(section).isEmpty() ? "defaults" : section;
        boolean anywhere =
                fields.versions("versions").map(some -> some.contains(version)).orElse(true);
        return places.get(key)
                .flatMap(value -> anywhere
                        ? value.at(version).map(piece -> verdict(((Text) piece).text()))
                        : Optional.of(Verdict.REFUSED));
    }

    static Verdict verdict(String word) {
        return Verdict.valueOf(EntryReader.upper(word));
    }
}
