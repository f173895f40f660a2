package io.haproof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a result to a file so that nobody ever reads half of it. */
final class OutputFile {

    private OutputFile() {}

    static void write(Path cwd, String name, String content) {
        try {
            Path target = cwd.resolve(name);
            if (Files.isDirectory(target)) {
                throw CliException.failure("cannot write \"" + name + "\": it is a folder");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A pipe or a device cannot be replaced by a file.
                Files.writeString(target, content, StandardCharsets.UTF_8);
            } else {
                replace(Files.exists(target) ? target.toRealPath() : target, content);
            }
        } catch (IOException failure) {
            throw CliException.failure("cannot write \"" + name + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot write \"" + name + "\": this is no path");
        }
    }

    private static void replace(Path target, String content) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + ".haproof-"
                + ProcessHandle.current().pid());
        try {
            Files.writeString(beside, content, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
