package io.haproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays sessions against the emulator again and compares. {@code -Dupdate-fixtures} rewrites what is expected, for a person to
 * judge.
 */
class CloudTranscriptTest {

    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;

    @TempDir
    private Path folder;

    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "cloud-cli"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void a_session_goes_as_it_did(Path transcript) throws IOException {
        String expected = Files.readString(transcript);
        String actual = play(expected);
        if (UPDATE) {
            Files.writeString(transcript, actual);
        } else {
            assertEquals(expected, actual);
        }
    }

    /** The comments and commands of a transcript, each command followed by what it shows now. */
    private String play(String transcript) {
        StringBuilder played = new StringBuilder();
        try (CloudSession session = new CloudSession(folder.toAbsolutePath())) {
            for (String line : transcript.lines().toList()) {
                if (line.startsWith("# ")) {
                    played.append(played.isEmpty() ? "" : "\n").append(line).append('\n');
                } else if (line.startsWith("$ ")) {
                    played.append(line).append('\n').append(session.run(line.substring(2)));
                }
            }
        }
        return played.toString();
    }

    @Test
    void the_sample_of_a_plan_is_what_is_written_now() throws IOException {
        Path sample = Path.of("samples", "change.plan");
        try (CloudSession session = new CloudSession(folder.toAbsolutePath())) {
            session.run("haproof plan --out change.plan 0b1f7e0c-6c0e-4f8e-9d7b-3a2f5f1f9b11 samples/site.cfg");
            String written = Files.readString(folder.resolve("change.plan"));
            if (UPDATE) {
                Files.writeString(sample, written);
            } else {
                assertEquals(Files.readString(sample), written);
            }
        }
    }
}
