package io.haproof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Writes a result to a file so that nobody ever reads half of it. */
final class OutputFile {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OutputFile() {}

    /** Refuses to write one result over another. */
    static void checkDistinct(Path cwd, String... names) {
        Set<Path> files = new HashSet<>();
        for (String name : names) {
            try {
                Path file = cwd.resolve(name).toAbsolutePath().normalize();
                boolean isKept = !name.isEmpty() && (Files.isRegularFile(file) || Files.notExists(file));
                if (isKept && !files.add(Files.exists(file) ? file.toRealPath() : file)) {
                    throw CliException.usage(
                            "\"" + name + "\" is to be written twice; expected a file for each result");
                }
            } catch (IOException | InvalidPathException failure) {
                // Whoever writes the file says what is wrong with it.
            }
        }
    }

    /** Writes the result of a command to a file, or to the standard output if none is named. */
    static void deliver(Surroundings surroundings, String name, String content) {
        if (name.isEmpty()) {
            surroundings.print(content);
        } else {
            write(surroundings.cwd(), name, content);
        }
    }

    static void write(Path cwd, String name, String content) {
        write(cwd, name, content, new FileAttribute<?>[0]);
    }

    private static void write(Path cwd, String name, String content, FileAttribute<?>... attributes) {
        try {
            Path target = cwd.resolve(name);
            if (Files.isDirectory(target)) {
                throw CliException.failure("cannot write \"" + name + "\": it is a folder");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A pipe or a device cannot be replaced by a file.
                Files.writeString(target, content, StandardCharsets.UTF_8);
            } else {
                replace(Files.exists(target) ? target.toRealPath() : target, content, attributes);
            }
        } catch (IOException failure) {
            throw CliException.failure("cannot write \"" + name + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot write \"" + name + "\": this is no path");
        }
    }

    /** Writes a file that only its owner can read, on file systems that know owners. */
    static void writePrivate(Path cwd, String name, String content) {
        write(cwd, name, content, OWNER_ONLY);
    }

    /** Writes another text to a file that is there, which keeps who may read it. */
    static void rewrite(Path cwd, String name, String content) {
        Path file = cwd.resolve(name);
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            write(
                    cwd,
                    name,
                    content,
                    view == null
                            ? new FileAttribute<?>[0]
                            : new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        view.readAttributes().permissions())
                            });
        } catch (IOException failure) {
            throw CliException.failure("cannot write \"" + name + "\": " + Sentence.reason(failure));
        }
    }

    private static void replace(Path target, String content, FileAttribute<?>... attributes) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + ".haproof-"
                + ProcessHandle.current().pid());
        try {
            boolean knowsOwners =
                    target.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createFile(beside, knowsOwners ? attributes : new FileAttribute<?>[0]);
            Files.writeString(beside, content, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
