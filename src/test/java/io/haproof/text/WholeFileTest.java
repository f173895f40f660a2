package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WholeFileTest {

    private final FileSystem files = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setAttributeViews("basic", "posix").build());
    private final Path folder = files.getPath("/work");

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String access(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void a_file_is_there_alone_when_it_is_written() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, out -> out.write("new"));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void a_file_stays_readable_for_whom_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        WholeFile.write(file, out -> out.write("new"));
        assertEquals("rwxr-x---", access(file));
        WholeFile.writePrivate(file, out -> out.write("key"));
        assertEquals("rw-------", access(file));
    }

    @Test
    void what_is_created_replaces_nothing() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.createPrivate(file, out -> out.write("first"));
        assertEquals("rw-------", access(file));
        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.createPrivate(file, out -> out.write("second")));
        assertEquals("first", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void what_fails_halfway_leaves_what_was_there() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void a_link_stays_one() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("b.txt"), file);
        WholeFile.write(link, out -> out.write("new \ud800"));
        assertEquals("new ?", Files.readString(file));
        assertEquals(file, Files.readSymbolicLink(link));
    }

    @Test
    void reasons_are_told() {
        assertEquals("it is a folder", reason(folder));
        assertEquals("its folder does not exist", reason(folder.resolve("x/y.txt")));
    }

    private static String reason(Path file) {
        return assertThrows(FileSystemException.class, () -> WholeFile.write(file, out -> out.write("x")))
                .getReason();
    }
}
