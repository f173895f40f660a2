package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.emulator.world.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file in which an emulator keeps all that there is, readable by its owner alone. */
final class StateFile {

    private final Path file;
    private String written = "";

    StateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Writes a state, if it is another than was written last, so that nobody ever reads half of it. */
    void write(ObjectNode state) throws IOException {
        String text = JsonValues.pretty(state);
        if (text.equals(written)) {
            return;
        }
        // Such files are for their owner alone, wherever owners are known.
        Path beside = Files.createTempFile(file.getParent(), ".haproof", ".state");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        written = text;
    }
}
