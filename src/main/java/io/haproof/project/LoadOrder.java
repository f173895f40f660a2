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
    private final Set<Path> known = new HashSet<>();
    private final List<InputFile> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<String> twice = Optional.empty();

    /** Finds files in and from a folder, which names are shown from. */
    public LoadOrder(Path cwd) {
        this.cwd = cwd;
    }

    /** The name of a file that the arguments give twice, so that HAProxy would load it twice; nothing before they are looked at. */
    public Optional<String> twice() {
        return twice;
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
        return new FileFinder.Found(problems.isEmpty() ? List.copyOf(files) : List.of(), List.copyOf(problems));
    }

    private void argument(String argument) {
        Optional<Path> folder = folder(argument);
        if (folder.isPresent()) {
            List<Path> children = children(folder.get(), argument);
            children.forEach(child -> take(new InputFile(new Paths(cwd).shown(child), Optional.of(child.normalize()))));
        } else {
            FileFinder.Found found = new FileFinder(cwd).find(List.of(argument), "");
            found.files().forEach(this::take);
            problems.addAll(found.problems());
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
            problems.add("cannot read the folder \"" + argument + "\": " + Reason.of(reason));
            return List.of();
        }
        if (children.isEmpty()) {
            problems.add("no *.cfg file in the folder \"" + argument + '"');
        }
        children.sort((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)));
        return children;
    }

    private static byte[] bytes(Path file) {
        return file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is there and no file is passed over; what is not there is a file that cannot be read. */
    private static boolean isLoaded(Path file) {
        String name = file.getFileName().toString();
        boolean isNamedSo = !name.startsWith(".") && name.indexOf(SUFFIX) == name.length() - SUFFIX.length();
        return isNamedSo && name.length() >= SUFFIX.length() && (Files.isRegularFile(file) || Files.notExists(file));
    }
}
