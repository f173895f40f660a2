package io.haproof.project;

import io.haproof.lint.FileProbe;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of this machine.
 *
 * @param cwd where relative paths start from
 */
record MachineFiles(Path cwd) implements FileProbe {

    @Override
    public Optional<String> flaw(String path, boolean mayBeFolder) {
        try {
            Path file = cwd.resolve(path);
            if (!Files.exists(file)) {
                return Optional.of("does not exist");
            }
            if (!mayBeFolder && Files.isDirectory(file)) {
                return Optional.of("is a folder");
            }
            return Files.isReadable(file) ? Optional.empty() : Optional.of("cannot be read: permission denied");
        } catch (InvalidPathException noPath) {
            return Optional.of("does not exist");
        }
    }
}
