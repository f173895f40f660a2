package io.haproof.haproxy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A script that says that it is HAProxy. */
public final class FakeHaproxy {

    private FakeHaproxy() {}

    /**
     * Writes the script into a folder.
     *
     * @param script what it does when it is asked about files, in the language of the shell
     */
    public static Path in(Path folder, String version, String script) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "there are no scripts");
        Path file = folder.resolve("haproxy-fake");
        String text =
                "#!/bin/sh\nif [ \"$1\" = -v ]; then echo \"HAProxy version " + version + "\"; exit 0; fi\n" + script;
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }
}
