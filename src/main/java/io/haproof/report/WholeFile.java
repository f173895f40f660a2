package io.haproof.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/** Writes files in UTF-8 so that nobody ever reads half of one: beside, and then renamed. */
public final class WholeFile {

    private WholeFile() {}

    /** What writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * Writes a report.
     *
     * @throws IOException if it could not be written; what was in the file then is still there
     */
    public static void write(Path target, ReportFormat format, Report report, Look look) throws IOException {
        write(target, out -> format.write(report, look, out));
    }

    /**
     * Writes any content. Half of a character is written as a question mark.
     *
     * @param attributes what a new file gets, on file systems that know owners
     * @throws IOException if it could not be written; what was in the file then is still there
     */
    public static void write(Path target, Content content, FileAttribute<?>... attributes) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        if (parent != null && Files.notExists(parent)) {
            throw new FileSystemException(target.toString(), null, "its folder does not exist");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device cannot be replaced by a file.
            fill(target, content, StandardOpenOption.WRITE);
        } else {
            replace(Files.exists(target) ? target.toRealPath() : target, content, attributes);
        }
    }

    private static void replace(Path target, Content content, FileAttribute<?>... attributes) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + ".haproof-"
                + ProcessHandle.current().pid());
        try {
            boolean knowsOwners =
                    target.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createFile(beside, knowsOwners ? attributes : new FileAttribute<?>[0]);
            fill(beside, content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void fill(Path file, Content content, OpenOption... options) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file, options);
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            content.write(out);
        }
    }
}
