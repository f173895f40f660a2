package io.haproof.cloud.change;

import io.haproof.text.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an instance has in files that only their owner may open: its configuration, and its listeners as answered. */
final class Backup {

    private static final int DIGITS = 12;

    private Backup() {}

    /** Writes the files; one that is there with the same text stays as it is. */
    static List<Path> write(Path folder, Remote remote) throws IOException {
        String name = remote.uuid().replaceAll("[^A-Za-z0-9._-]", "_")
                + '-'
                + remote.fingerprint().substring(0, DIGITS);
        List<Path> files = new ArrayList<>();
        if (!remote.configuration().isEmpty()) {
            files.add(write(folder, name, ".cfg", remote.configuration()));
        }
        if (remote.listeners().lists().isPresent()) {
            files.add(write(folder, name, ".json", remote.listeners().source().text()));
        }
        return files;
    }

    private static Path write(Path folder, String name, String end, String text) throws IOException {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + end);
            try {
                WholeFile.createPrivate(file, out -> out.write(text));
                return file;
            } catch (FileAlreadyExistsException there) {
                if (Files.isRegularFile(file)
                        && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
                    return file;
                }
            }
        }
    }
}
