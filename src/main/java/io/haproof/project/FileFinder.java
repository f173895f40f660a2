package io.haproof.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the files that arguments mean: files, folders, patterns with {@code *}, <code>**</code>, {@code ?}, {@code [a-z]}
 * and {@code {a,b}}, and {@code -} for the standard input. The order of the arguments does not matter.
 */
public final class FileFinder {

    private static final String STANDARD_INPUT = "-";
    private static final String ANY_DEPTH = "**";
    private static final String WILD = "*?[{";

    /** Folders of version control: a branch named {@code haproxy-3} is a file in there. */
    private static final Set<String> NEVER_SEARCHED = Set.of(".git", ".hg", ".svn");

    private final Path cwd;
    private final Path shownFrom;

    /** What reports call each path; names of bytes that are no text may look alike. */
    private final Map<Path, String> names = new HashMap<>();

    private final TreeSet<String> fruitless = new TreeSet<>();
    private final TreeSet<String> unreadable = new TreeSet<>();

    /** Finds files in and from a folder, which names are shown from. */
    public FileFinder(Path cwd) {
        this(cwd, cwd);
    }

    /** Finds files in and from one folder, and names them as somebody in another sees them. */
    public FileFinder(Path cwd, Path shownFrom) {
        this.cwd = cwd;
        this.shownFrom = shownFrom;
    }

    /**
     * What was found.
     *
     * @param files each file once, under the shortest of its names; the standard input first, then sorted by name
     * @param fruitless a sentence for each argument that gave nothing, sorted
     * @param unreadable a sentence for each folder that cannot be read, sorted
     */
    public record Found(List<InputFile> files, List<String> fruitless, List<String> unreadable) {

        public Found {
            files = List.copyOf(files);
            fruitless = List.copyOf(fruitless);
            unreadable = List.copyOf(unreadable);
        }

        /** All sentences, sorted. */
        public List<String> problems() {
            return Stream.concat(fruitless.stream(), unreadable.stream())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Finds what is meant.
     *
     * @param standardInputName what reports call the standard input
     */
    public Found find(List<String> arguments, String standardInputName) {
        List<InputFile> files = new ArrayList<>();
        if (arguments.contains(STANDARD_INPUT)) {
            files.add(new InputFile(standardInputName, Optional.empty()));
        }
        for (String argument : arguments) {
            if (!argument.equals(STANDARD_INPUT)) {
                argument(argument);
            }
        }
        Set<Path> known = new HashSet<>();
        Comparator<Path> byName = Comparator.comparing(this::known).thenComparing(Comparator.naturalOrder());
        names.keySet().stream()
                .sorted(Comparator.comparing(Path::getNameCount).thenComparing(byName))
                .filter(path -> known.add(identity(path)))
                .sorted(byName)
                .map(path -> new InputFile(known(path), Optional.of(path)))
                .forEach(files::add);
        return new Found(files, List.copyOf(fruitless), List.copyOf(unreadable));
    }

    private void argument(String argument) {
        try {
            Path path = cwd.resolve(argument);
            if (Files.isDirectory(path)) {
                folder(path, argument);
            } else if (Files.exists(path) || isPlain(argument)) {
                take(path);
            } else {
                pattern(argument);
            }
        } catch (InvalidPathException failure) {
            pattern(argument);
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(unit -> WILD.indexOf(unit) >= 0);
    }

    private void folder(Path folder, String argument) {
        int before = names.size() + unreadable.size();
        walk(folder, new HashSet<>());
        if (names.size() + unreadable.size() == before && !holdsKnown(folder)) {
            fruitless.add("no *.cfg, *.conf or haproxy* file in the folder \"" + argument + '"');
        }
    }

    /** Whether another argument has already given what is in a folder. */
    private boolean holdsKnown(Path folder) {
        return names.keySet().stream().anyMatch(path -> path.startsWith(folder.normalize()));
    }

    private void pattern(String argument) {
        String pattern = argument.replace(cwd.getFileSystem().getSeparator(), "/");
        Path base = pattern.startsWith("/") ? cwd.getRoot() : cwd;
        List<Path> matches = new ArrayList<>();
        try {
            List<String> segments = Arrays.stream(pattern.split("/", -1))
                    .filter(segment -> !segment.isEmpty())
                    .toList();
            expand(base, segments, new HashSet<>(), matches);
        } catch (PatternSyntaxException | InvalidPathException failure) {
            fruitless.add("\"" + argument + "\" is neither a path nor a pattern that can be read");
            return;
        }
        if (matches.isEmpty()) {
            fruitless.add("no file matches \"" + argument + '"');
        }
        Set<Path> seen = new HashSet<>();
        for (Path match : matches) {
            if (Files.isDirectory(match)) {
                walk(match, seen);
            } else {
                take(match);
            }
        }
    }

    /** Adds everything below a folder that matches the parts of a pattern one by one. */
    private void expand(Path base, List<String> segments, Set<List<Object>> seen, List<Path> matches) {
        if (segments.isEmpty()) {
            matches.add(base);
            return;
        }
        if (!Files.isDirectory(base) || !seen.add(List.of(identity(base), segments.size()))) {
            return;
        }
        String segment = segments.get(0);
        List<String> rest = segments.subList(1, segments.size());
        if (segment.equals(ANY_DEPTH)) {
            expand(base, rest, seen, matches);
            children(base).stream().filter(Files::isDirectory).forEach(child -> expand(child, segments, seen, matches));
        } else if (isPlain(segment)) {
            Path child = base.resolve(segment);
            if (Files.exists(child)) {
                expand(child, rest, seen, matches);
            }
        } else {
            PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + segment);
            children(base).stream()
                    .filter(child -> matcher.matches(child.getFileName()))
                    .forEach(child -> expand(child, rest, seen, matches));
        }
    }

    private void walk(Path folder, Set<Path> seen) {
        if (!seen.add(identity(folder))) {
            return;
        }
        for (Path child : children(folder)) {
            if (Files.isDirectory(child)) {
                walk(child, seen);
            } else if (isConfiguration(child) && isFileOrUnknown(child)) {
                take(child);
            }
        }
    }

    /** Pipes and devices are no files; what cannot be looked at is left to the reader, so that somebody hears of it. */
    static boolean isFileOrUnknown(Path path) {
        return Files.isRegularFile(path) || !Files.exists(path);
    }

    private static boolean isConfiguration(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".cfg") || name.endsWith(".conf") || name.startsWith("haproxy");
    }

    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!NEVER_SEARCHED.contains(entry.getFileName().toString())) {
                    children.add(entry);
                }
            }
        } catch (DirectoryIteratorException failure) {
            unreadable(folder, Objects.requireNonNullElseGet(failure.getCause(), IOException::new));
        } catch (IOException failure) {
            unreadable(folder, failure);
        }
        children.sort(null);
        return children;
    }

    private void unreadable(Path folder, IOException failure) {
        unreadable.add("cannot read the folder \"" + name(folder) + "\": " + Reason.of(failure));
    }

    private void take(Path path) {
        names.putIfAbsent(path.normalize(), name(path));
    }

    private String known(Path path) {
        return names.getOrDefault(path, "");
    }

    private String name(Path path) {
        return new Paths(shownFrom).shown(path);
    }

    /** The one path of a file that may have several; it need not exist. */
    public static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            Path parent = path.getParent();
            return parent == null || parent.equals(path)
                    ? path
                    : identity(parent).resolve(path.getFileName());
        }
    }
}
