package io.haproof.cli;

import io.haproof.project.ProjectFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to check.
 *
 * @param name what reports call it
 * @param path where it is; empty for the standard input
 */
record InputFile(String name, Optional<Path> path) {

    private static final String UNNAMED = "stdin";

    /** The same for those who read and check it. */
    ProjectFile toProjectFile(Surroundings surroundings) {
        return path.map(file -> ProjectFile.of(name, file))
                .orElseGet(() -> ProjectFile.of(name, place(surroundings.cwd()), surroundings.in()));
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
