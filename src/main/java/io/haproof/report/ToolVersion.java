package io.haproof.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The name and version of this tool. */
public final class ToolVersion {

    private static final String RESOURCE = "version.txt";

    private ToolVersion() {}

    /** What reports call the tool: {@code haproof 0.1.0}. */
    public static String tool() {
        return "haproof " + version();
    }

    /** The version of this library, such as {@code 0.1.0}. */
    public static String version() {
        try (InputStream in = ToolVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
