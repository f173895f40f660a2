package io.haproof.catalogue.compile;

import io.haproof.catalogue.Version;
import io.haproof.catalogue.compile.YamlNode.Mapping;
import io.haproof.catalogue.compile.YamlNode.Sequence;
import io.haproof.catalogue.store.ImageWriter;
import io.haproof.catalogue.store.Value;
import io.haproof.catalogue.store.Value.Fields;
import io.haproof.catalogue.store.Value.Text;
import io.haproof.catalogue.store.Value.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compiles the catalogue: a folder of YAML files becomes one resource. */
public final class CatalogueCompiler {
    private static final String VERSIONS = "versions";
    private static final String ENDING = ".yaml";

    private final Map<String, Mapping> files;

    private CatalogueCompiler(Map<String, Mapping> files) {
        this.files = files;
    }

    /**
     * Compiles from the command line: the folder with the YAML files, and the file to write.
     *
     * @throws CompileException when the catalogue cannot be right
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected two arguments: the folder of YAML files, the file to write");
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Path.of(arguments[0]))) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                texts.put(String.valueOf(path.getFileName()), Files.readString(path));
            }
        }
        Path output = Path.of(arguments[1]);
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.write(output, compile(texts));
    }

    /**
     * Compiles the texts of YAML files.
     *
     * @param texts the texts by name of the file, such as {@code global.yaml}
     * @throws CompileException when the catalogue cannot be right
     */
    public static byte[] compile(Map<String, String> texts) {
        Map<String, Mapping> files = new TreeMap<>();
        texts.forEach((file, text) ->
                files.put(file.substring(0, file.length() - ENDING.length()), YamlNode.read(file, text)));
        return new CatalogueCompiler(files).compile();
    }

    private byte[] compile() {
        for (String needed : List.of(VERSIONS, "sections", "enums", "actions")) {
            if (!files.containsKey(needed)) {
                throw new CompileException(needed + ENDING + ": the file is missing; expected it beside the others");
            }
        }
        Ranges ranges = new Ranges(supported());
        Names names = names();
        Shapes shapes = new Shapes(ranges, new NotationCheck(ranges, new HoleTypes(names)));
        Schemas schemas = new Schemas(shapes, names);
        ImageWriter writer = new ImageWriter();
        files.forEach((family, entries) -> writer.family(
                family, family.equals(VERSIONS) ? versions() : entries(family, entries, schemas.of(family), ranges)));
        names.checkRulesets();
        return writer.bytes();
    }

    private Map<String, Value> entries(String family, Mapping mapping, Shape shape, Ranges ranges) {
        Map<String, Value> entries = new LinkedHashMap<>();
        String last = "";
        boolean isSorted = !family.equals("dialects");
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            String name = entry.getKey();
            Place place = new Place(family + ENDING, name, "", ranges.all());
            if (isSorted && last.compareTo(name) > 0) {
                throw place.problem("it stands behind \"" + last + "\"", "the entries sorted by name");
            }
            last = name;
            Versions known = known(entry.getValue(), place, ranges);
            entries.put(name, shape.read(entry.getValue(), new Place(family + ENDING, name, "", known)));
        }
        return entries;
    }

    /** The versions of an entry, and those that only recognise it. */
    private static Versions known(YamlNode entry, Place place, Ranges ranges) {
        if (!(entry instanceof Mapping mapping)) {
            return ranges.all();
        }
        YamlNode named = mapping.entries().get(VERSIONS);
        if (!(named instanceof YamlNode.Scalar scalar)) {
            return ranges.all();
        }
        int known = ranges.read(scalar.text(), place.in(VERSIONS)).bits();
        if (mapping.entries().get("recognised") instanceof YamlNode.Scalar recognised) {
            int later = ranges.read(recognised.text(), place.in("recognised")).bits();
            if ((known & later) != 0) {
                throw place.problem(
                        "\"versions\" and \"recognised\" overlap", "a version to know the entry or to refuse it");
            }
        }
        return new Versions(known);
    }

    /** The branches and the later releases of some, the oldest first. */
    private List<Version> supported() {
        List<Version> branches = versions("branches");
        if (branches.isEmpty()) {
            throw new Place(VERSIONS + ENDING, "branches", "", new Versions(0))
                    .problem("there is no list of branches", "one such as [2.2, 2.4]");
        }
        List<Version> supported = new ArrayList<>(branches);
        for (Version release : versions("releases")) {
            if (release.patch() == 0 || !branches.contains(release.branch())) {
                throw new Place(VERSIONS + ENDING, "releases", "", new Versions(0))
                        .problem(release + " is no later release of a branch", "one such as 2.4.7");
            }
            supported.add(release);
        }
        Collections.sort(supported);
        return supported;
    }

    private List<Version> versions(String list) {
        Place place = new Place(VERSIONS + ENDING, list, "", new Versions(0));
        List<Version> versions = new ArrayList<>();
        if (file(VERSIONS).get(list) instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                Version version = Version.parse(Shapes.scalar(item, place));
                if (!versions.isEmpty() && versions.get(versions.size() - 1).isAtLeast(version)) {
                    throw place.problem(version + " is out of order", "the oldest one first");
                }
                versions.add(version);
            }
        }
        return versions;
    }

    private Map<String, Value> versions() {
        Place place = new Place(VERSIONS + ENDING, "default", "", new Versions(0));
        YamlNode node = file(VERSIONS).get("default");
        Version preferred = Version.parse(node == null ? "" : Shapes.scalar(node, place));
        Map<String, Value> versions = new LinkedHashMap<>();
        for (Version version : supported()) {
            boolean isDefault = version.equals(preferred);
            versions.put(version.toString(), new Fields(isDefault ? Map.of("default", new Text("true")) : Map.of()));
        }
        if (!versions.containsKey(preferred.toString())) {
            throw place.problem(preferred + " is not one of the branches", "one of " + versions.keySet());
        }
        return versions;
    }

    private Names names() {
        Set<String> rulesets = new TreeSet<>();
        file("actions").values().forEach(action -> {
            if (action instanceof Mapping mapping && mapping.entries().get("in") instanceof Mapping in) {
                rulesets.addAll(in.entries().keySet());
            }
        });
        return new Names(file("sections").keySet(), file("enums").keySet(), rulesets, new TreeSet<>());
    }

    private Map<String, YamlNode> file(String family) {
        Mapping mapping = files.get(family);
        return mapping == null ? Map.of() : mapping.entries();
    }
}
