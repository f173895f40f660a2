package io.haproof.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files that HAProxy loads with several {@code -f}: in the order of the arguments, and of a folder the files
 * {@code *.cfg} that are not hidden, by the bytes of their names, without those in folders below (HAProxy, {@code haproxy.c}).
 */
public final class LoadOrder {

    private static final String STANDARD_INPUT = "-";
    private static final String SUFFIX = ".cfg";

    private final Path cwd;
    private final Path shownFrom;
    private final Set<Path> known = new HashSet<>();
    private final List<InputFile> files = new ArrayList<>();
    private final List<String> fruitless = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private Optional<String> twice = Optional.empty();

    /** Finds files in and from a folder, which names are shown from. */
    public LoadOrder(Path cwd) {
        this(cwd, cwd);
    }

    /** Finds files in and from one folder, and names them as somebody in another sees them. */
    public LoadOrder(Path cwd, Path shownFrom) {
        this.cwd = cwd;
        this.shownFrom = shownFrom;
    }

    /** A sentence about a file that the arguments give twice; nothing before they are looked at. */
    public Optional<String> twice() {
        return twice.map(
                name -> "\"" + name + "\" is named twice, and HAProxy would load it twice; expected each file once");
    }

    /**
     * The files of the arguments. Without one of them the others are another configuration, so it is all of them or none.
     *
     * @param standardInputName what reports call the standard input
     */
    public FileFinder.Found find(List<String> arguments, String standardInputName) {
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                mark(known.add(cwd), standardInputName);
                files.add(new InputFile(standardInputName, Optional.empty()));
            } else {
                argument(argument);
            }
        }
        boolean isWhole = fruitless.isEmpty() && unreadable.isEmpty();
        return new FileFinder.Found(isWhole ? files : List.of(), fruitless, unreadable);
    }

    private void argument(String argument) {
        Optional<Path> folder = folder(argument);
        if (folder.isPresent()) {
            List<Path> children = children(folder.get(), argument);
            children.forEach(
                    child -> take(new InputFile(new Paths(shownFrom).shown(child), Optional.of(child.normalize()))));
        } else {
            FileFinder.Found found = new FileFinder(cwd, shownFrom).find(List.of(argument), "");
            found.files().forEach(this::take);
            fruitless.addAll(found.fruitless());
            unreadable.addAll(found.unreadable());
        }
    }

    private Optional<Path> folder(String argument) {
        try {
            return Optional.of(cwd.resolve(argument)).filter(Files::isDirectory);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void take(InputFile file) {
        mark(known.add(FileFinder.identity(file.path().orElseThrow())), file.name());
        files.add(file);
    }

    private void mark(boolean isFirst, String name) {
        if (!isFirst && twice.isEmpty()) {
            twice = Optional.of(name);
        }
    }

    private List<Path> children(Path folder, String argument) {
        List<Path> children = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(LoadOrder::isLoaded).forEach(children::add);
        } catch (IOException | UncheckedIOException failure) {
            IOException reason = failure instanceof IOException direct ? direct : new IOException(failure);
            unreadable.add("cannot read the folder \"" + argument + "\": " + Reason.of(reason));
            return List.of();
        }
        if (children.isEmpty()) {
            fruitless.add("no *.cfg file in the folder \"" + argument + '"');
        }
        children.sort((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)));
        return children;
    }

    private static byte[] bytes(Path file) {
        return file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isLoaded(Path file) {
        String name = file.getFileName().toString();
        boolean isNamedSo = !name.startsWith(".") && name.indexOf(SUFFIX) == name.length() - SUFFIX.length();
        return isNamedSo && name.length() >= SUFFIX.length() && FileFinder.isFileOrUnknown(file);
    }
}
