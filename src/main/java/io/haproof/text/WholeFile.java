package io.haproof.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files in UTF-8 so that nobody ever reads half of one: beside, and then renamed. Half of a character is written as a
 * question mark. Who may read a file is said on file systems that know owners, and elsewhere left to them.
 */
public final class WholeFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** Tells what is written at the same time apart. */
    private static final AtomicLong NUMBERS = new AtomicLong();

    private WholeFile() {}

    /** What writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * Writes a file. One that is there is replaced, and stays readable for whom it was; a link stays a link; a pipe or a device is
     * written to.
     *
     * @throws IOException if it could not be written; what was in the file then is still there
     */
    public static void write(Path target, Content content) throws IOException {
        replace(target, content, permissions(target));
    }

    /**
     * Writes a file for its owner alone, whoever could read the one that it replaces.
     *
     * @throws IOException as {@link #write}
     */
    public static void writePrivate(Path target, Content content) throws IOException {
        replace(target, content, Optional.of(OWNER_ONLY));
    }

    /**
     * Writes a file for its owner alone where none is.
     *
     * @throws FileAlreadyExistsException if there is one, which stays as it is
     * @throws IOException if it could not be written; then there is none
     */
    public static void createPrivate(Path target, Content content) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        rename(target, content, Optional.of(OWNER_ONLY));
    }

    private static void replace(Path target, Content content, Optional<Set<PosixFilePermission>> access)
            throws IOException {
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
            rename(
                    Files.exists(target) ? target.toRealPath() : target,
                    content,
                    access,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || Files.notExists(file)
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }

    private static void rename(
            Path target, Content content, Optional<Set<PosixFilePermission>> access, CopyOption... options)
            throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + ".haproof-"
                + ProcessHandle.current().pid() + '-' + NUMBERS.incrementAndGet());
        try {
            Files.createFile(beside, attributes(beside, access));
            fill(beside, content, StandardOpenOption.WRITE);
            Files.move(beside, target, options);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Optional<Set<PosixFilePermission>> access) {
        boolean knowsOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return access.filter(known -> knowsOwners)
                .map(known -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(known)})
                .orElseGet(() -> new FileAttribute<?>[0]);
    }

    private static void fill(Path file, Content content, OpenOption... options) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file, options);
                Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            content.write(out);
        }
    }
}
