package io.haproof.listener;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.DocumentReader;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reads and writes the documents of the API and the worked cases of the mapping, where that collection is at hand. */
class PlatformDocumentsTest {

    private static final Path PLATFORM = Path.of("..", "shared", "platform");
    private static final ObjectMapper JSON = new JsonMapper();

    @BeforeAll
    static void isAtHand() {
        assumeTrue(Files.isDirectory(PLATFORM), "the collection of documents is not at hand");
    }

    private static List<Path> files(String folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(PLATFORM.resolve(folder))) {
            paths.filter(path -> path.getFileName().toString().matches(glob))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    private static ListenerDocument read(Path file) throws IOException, DocumentException {
        return ListenerDocument.read(Source.of(file.toString(), Files.readString(file)), Notation.JSON);
    }

    private static List<Path> pairs() throws IOException {
        List<Path> pairs = new ArrayList<>();
        for (JsonNode row :
                JSON.readTree(PLATFORM.resolve("listeners/index.json").toFile())) {
            if (!row.get("kind").asText().equals("invalid")) {
                pairs.add(PLATFORM.resolve("listeners/" + row.get("name").asText() + ".json"));
            }
        }
        return pairs;
    }

    @Test
    void every_answer_and_request_is_written_as_it_was_read() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Path file : Stream.concat(
                        files("examples", ".*\\.json").stream(), files("listeners", ".*\\.json").stream())
                .toList()) {
            checks.add(() -> {
                ListenerDocument document = read(file);
                assertEquals(
                        JSON.readTree(document.source().text()),
                        JSON.readTree(DocumentText.of(document.root(), Notation.JSON)),
                        file.toString());
                Value yaml = DocumentReader.read(
                        Source.of("a", DocumentText.of(document.root(), Notation.YAML)), Notation.YAML);
                assertEquals(DocumentText.compact(document.root()), DocumentText.compact(yaml), file.toString());
            });
        }
        assertAll(checks);
    }

    @Test
    void documents_without_findings_fit_the_schema() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (JsonNode row :
                JSON.readTree(PLATFORM.resolve("listeners/index.json").toFile())) {
            String name = row.get("name").asText();
            if (row.get("kind").asText().equals("pair") && row.get("findings").isEmpty()) {
                String text = Files.readString(PLATFORM.resolve("listeners/" + name + ".json"));
                checks.add(() -> assertEquals(List.of(), ListenerSchemaTest.places(text), name));
            }
        }
        assertAll(checks);
    }

    @Test
    void strategies_lose_nothing_when_they_are_read_and_written() throws IOException {
        List<Path> files = new ArrayList<>(files("examples", ".*Strategys\\.(request|response)\\.json"));
        files.removeIf(file -> file.toString().matches(".*(Add|Modify).*response.*"));
        files.addAll(pairs());
        assertAll(files.stream().map(file -> () -> {
            ListenerDocument document = read(file);
            assertEquals(
                    DocumentText.compact(document.root()),
                    DocumentText.compact(Revision.of(document, document.listeners())),
                    file.toString());
        }));
    }

    @Test
    void listeners_are_written_in_normal_form() throws IOException {
        assertAll(pairs().stream().map(file -> () -> {
            Listeners listeners = read(file).listeners();
            Path normal = Path.of(file.toString().replace(".json", ".normal.json"));
            Path expected = Files.exists(normal) ? normal : file;
            String written = ListenerWriter.write(listeners, Notation.JSON);
            assertEquals(JSON.readTree(expected.toFile()), JSON.readTree(written), file.toString());
            if (!Files.exists(normal) && JSON.readTree(file.toFile()) instanceof ObjectNode) {
                assertEquals(Files.readString(file), written, file.toString());
            }
            ListenerDocument yaml = ListenerDocument.read(
                    Source.of("a", ListenerWriter.write(listeners, Notation.YAML)), Notation.YAML);
            assertEquals(listeners, yaml.listeners(), file.toString());
        }));
    }
}
