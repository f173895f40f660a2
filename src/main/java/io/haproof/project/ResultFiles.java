package io.haproof.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that results are to be written to: no result takes the place of another, or of what is read. */
public final class ResultFiles {

    private ResultFiles() {}

    /**
     * Looks for a file that must not be written. Pipes and devices can be written twice.
     *
     * @param cwd what names are seen from
     * @param inputs the files that are read
     * @param names where results are to go, the way a user says it; one that is empty stands for no file
     * @return a sentence about the first that must not be
     */
    public static Optional<String> clash(Path cwd, Set<Path> inputs, Collection<String> names) {
        Set<Path> read = inputs.stream().map(FileFinder::identity).collect(Collectors.toSet());
        Set<Path> written = new HashSet<>();
        for (String name : names) {
            Optional<Path> file = name.isEmpty() ? Optional.empty() : kept(cwd, name);
            if (file.filter(read::contains).isPresent()) {
                return Optional.of(
                        "\"" + name + "\" is read and would be overwritten; expected another file for the result");
            }
            if (file.isPresent() && !written.add(file.get())) {
                return Optional.of("\"" + name + "\" is to be written twice; expected a file for each result");
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> kept(Path cwd, String name) {
        try {
            Path file = FileFinder.identity(cwd.resolve(name).toAbsolutePath().normalize());
            return Optional.of(file).filter(one -> Files.isRegularFile(one) || Files.notExists(one));
        } catch (InvalidPathException noPath) {
            // Whoever writes the file says what is wrong with it.
            return Optional.empty();
        }
    }
}
