package io.haproof.project;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to check.
 *
 * @param name what reports call it
 * @param path where it is; empty for the standard input
 */
public record InputFile(String name, Optional<Path> path) {

    private static final String UNNAMED = "stdin";

    /**
     * The same for those who read and check it.
     *
     * @param in the standard input
     * @param cwd where it would be, were it a file
     */
    public ProjectFile toProjectFile(InputStream in, Path cwd) {
        return path.map(file -> ProjectFile.of(name, file)).orElseGet(() -> ProjectFile.of(name, place(cwd), in));
    }

    /** Where the standard input would be, were it a file of that name. */
    private Path place(Path cwd) {
        try {
            return cwd.resolve(name).normalize();
        } catch (InvalidPathException noPath) {
            return cwd.resolve(UNNAMED);
        }
    }
}
