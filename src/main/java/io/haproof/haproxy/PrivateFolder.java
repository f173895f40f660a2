package io.haproof.haproxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder for a short time that only the user of this process can look into. Closing it deletes it with its files. */
public final class PrivateFolder implements AutoCloseable {

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /** Makes one where temporary files are. */
    public static PrivateFolder open() throws IOException {
        return new PrivateFolder(Files.createTempDirectory("haproof-"));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Writes a file into it. */
    public Path write(String name, byte[] content) throws IOException {
        return Files.write(path.resolve(name), content);
    }

    @Override
    public void close() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(path)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(path);
    }
}
