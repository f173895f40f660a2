package io.haproof.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One thing to check.
 *
 * @param name what reports call it
 * @param path where it is, or would be; tells which settings hold
 * @param content how its bytes are read, once
 */
public record ProjectFile(String name, Path path, Content content) {

    /** How bytes are read. */
    @FunctionalInterface
    public interface Content {

        /** Reads all bytes. */
        byte[] read() throws IOException;
    }

    /** A file. */
    public static ProjectFile of(String name, Path path) {
        return new ProjectFile(name, path, () -> Files.readAllBytes(path));
    }

    /**
     * What comes through a stream.
     *
     * @param path where a file of this content would be
     */
    public static ProjectFile of(String name, Path path, InputStream in) {
        return new ProjectFile(name, path, in::readAllBytes);
    }
}
