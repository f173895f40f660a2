package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.catalogue.Catalogue;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finds in the worked cases of the platform, where they are at hand, exactly what they say. */
class ListenerCasesTest {

    private static final Path CASES = Path.of("..", "shared", "platform", "listeners");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Linter LINTER = Linter.forTarget(Catalogue.load().defaultVersion());

    /** A case, what it should give, and the file. */
    record Case(Path file, List<String> findings) {
        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        if (!Files.exists(CASES)) {
            return List.of(new Case(CASES, List.of()));
        }
        for (JsonNode entry : JSON.readTree(CASES.resolve("index.json").toFile())) {
            String name = entry.get("name").asText();
            switch (entry.get("kind").asText()) {
                case "pair" -> cases.add(new Case(CASES.resolve(name + ".json"), findings(entry.get("findings"))));
                case "invalid" -> {
                    JsonNode findings =
                            JSON.readTree(CASES.resolve(name + ".findings.json").toFile());
                    cases.add(new Case(CASES.resolve(name + ".invalid.json"), findings(findings)));
                }
                default -> {}
            }
        }
        return cases;
    }

    private static List<String> findings(JsonNode list) {
        List<String> findings = new ArrayList<>();
        list.forEach(finding -> findings.add(finding.get("path").asText()
                + ' '
                + finding.get("rule").asText()
                + ' '
                + finding.get("severity").asText()));
        return findings.stream().sorted().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_has_the_findings_of_its_case(Case that) throws IOException, DocumentException {
        assumeTrue(Files.isRegularFile(that.file()), "the cases are not at hand");
        Source source = Source.ofBytes(that.toString(), Files.readAllBytes(that.file()));
        List<Finding> findings =
                LINTER.lint(ListenerDocument.read(source, Notation.JSON)).findings();
        List<String> found = findings.stream()
                .map(finding -> finding.path().orElseThrow()
                        + ' '
                        + finding.rule()
                        + ' '
                        + finding.severity().word())
                .sorted()
                .toList();
        assertEquals(that.findings(), found, findings::toString);
    }

    static List<Path> texts() throws IOException {
        if (!Files.exists(CASES)) {
            return List.of(CASES);
        }
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".cfg"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_of_the_service_is_what_the_service_wants(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), "the cases are not at hand");
        boolean isEdited = file.getFileName().toString().startsWith("lift-");
        List<Finding> findings = LINTER.lint(Source.ofBytes("a.cfg", Files.readAllBytes(file))).findings().stream()
                .filter(finding -> finding.rule().startsWith("cds-"))
                .filter(finding -> !isEdited)
                .toList();
        assertEquals(List.of(), findings);
    }
}
