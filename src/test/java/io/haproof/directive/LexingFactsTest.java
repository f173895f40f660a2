package io.haproof.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.catalogue.Vocabulary;
import io.haproof.lint.Finding;
import io.haproof.lint.Linter;
import io.haproof.syntax.Environment;
import io.haproof.syntax.Environment.Value;
import io.haproof.syntax.Line;
import io.haproof.syntax.Syntax;
import io.haproof.syntax.WordReader;
import io.haproof.syntax.Words;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the reading of lines and files with what nine HAProxy binaries do, where that collection is at hand. */
class LexingFactsTest {

    private static final Path FACTS = Path.of("..", "shared", "facts", "lexing.json");

    private static final String KEYWORD = "keyword ";

    private static JsonNode facts = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void readFacts() throws IOException {
        assumeTrue(Files.exists(FACTS), "the collection of facts is not at hand");
        facts = new ObjectMapper().readTree(FACTS.toFile());
    }

    @Test
    void words_are_those_of_every_version() {
        List<String> differences = new ArrayList<>();
        for (JsonNode row : facts.get("words")) {
            for (JsonNode expect : row.get("expect")) {
                for (JsonNode version : expect.get("versions")) {
                    compareWords(row, expect, version.asText()).forEach(differences::add);
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void files_get_the_verdict_of_every_version() {
        assertEquals(List.of(), compareFiles("files"));
    }

    @Test
    void conditional_blocks_get_the_verdict_of_every_version() {
        assertEquals(List.of(), compareFiles("if"));
    }

    private static List<String> compareWords(JsonNode row, JsonNode expect, String version) {
        Vocabulary vocabulary = Catalogue.load().at(Version.parse(version));
        Source fragment = text(row, "line");
        Source source = fragment.withText(KEYWORD + fragment.text());
        Environment environment = environment(row);
        Line line = Syntax.parse(source).lines().get(0);
        Words words = new WordReader(source, ConfigReader.wordRules(vocabulary.dialect()), environment).read(line);
        String id = row.get("id").asText() + " in " + version + ": ";
        List<String> differences = new ArrayList<>();
        String error = words.error().map(found -> found.kind().name()).orElse("");
        String expectedError = error(expect);
        boolean refusesEmpty = expectedError.equals("EMPTY");
        if (!refusesEmpty && !error.equals(expectedError)) {
            differences.add(id + "error " + error + " instead of " + expectedError);
        }
        if (expect.has("column") && words.error().isPresent()) {
            String before =
                    source.text().substring(0, words.error().get().span().start());
            int column = before.getBytes(StandardCharsets.UTF_8).length + 1 - KEYWORD.length();
            if (column != expect.get("column").asInt()) {
                differences.add(id + "column " + column + " instead of " + expect.get("column"));
            }
        }
        if (expect.has("words") && error.isEmpty()) {
            List<String> expected = strings(expect.get("words"));
            List<String> actual = words.visible().stream()
                    .skip(1)
                    .map(word -> spell(word.value(), source.isUtf8()))
                    .toList();
            if (!expected.equals(actual)) {
                differences.add(id + actual + " instead of " + expected);
            }
        }
        boolean warns = expect.has("warning") || refusesEmpty;
        if (warns && words.hidden().isEmpty()) {
            differences.add(id + "no empty word");
        }
        return differences;
    }

    private static String error(JsonNode expect) {
        String name = expect.path("error").asText();
        return switch (name) {
            case "quote", "dquote", "squote" -> "QUOTE";
            case "hex" -> "HEX";
            case "brace" -> "BRACE";
            case "varname" -> "VARIABLE_NAME";
            case "expand" -> "EXPANSION";
            case "empty-word" -> "EMPTY";
            case "too-many" -> "TOO_MANY";
            default -> name;
        };
    }

    private static List<String> compareFiles(String part) {
        List<String> differences = new ArrayList<>();
        for (JsonNode row : facts.get(part)) {
            boolean hasText =
                    row.path("config").isTextual() || row.path("config_hex").isTextual();
            for (JsonNode verdict : hasText ? row.get("verdicts") : List.<JsonNode>of()) {
                for (JsonNode version : verdict.get("versions")) {
                    compareFile(row, verdict, version.asText(), differences);
                }
            }
        }
        return differences;
    }

    private static void compareFile(JsonNode row, JsonNode verdict, String version, List<String> differences) {
        Vocabulary vocabulary = Catalogue.load().at(Version.parse(version));
        Source source = text(row, "config");
        List<Finding> findings = Linter.forTarget(vocabulary.version())
                .withEnvironment(environment(row))
                .lint(source)
                .findings();
        List<Integer> fatal = findings.stream()
                .filter(Finding::fatal)
                .map(finding -> source.lines().line(finding.span().start()))
                .toList();
        boolean refused = verdict.get("result").asText().equals("bad");
        String id = row.get("id").asText() + " in " + version + ": ";
        boolean crashed = refused && verdict.path("alerts").isEmpty() && !verdict.has("no_listener");
        if (crashed) {
            return;
        }
        if (refused == fatal.isEmpty()) {
            differences.add(
                    id + (refused ? "accepted, not refused: " + verdict.get("alerts") : "refused: " + findings));
            return;
        }
        JsonNode first = verdict.path("alerts").path(0).path("line");
        boolean miscounted = vocabulary.dialect().files().longLinesMiscounted()
                && source.text().length() > 2000;
        if (refused && first.isInt() && !miscounted && first.asInt() != fatal.get(0)) {
            differences.add(id + "line " + fatal.get(0) + " instead of " + first);
        }
    }

    private static Source text(JsonNode row, String field) {
        if (row.path(field + "_hex").isTextual()) {
            byte[] bytes =
                    HexFormat.of().parseHex(row.get(field + "_hex").asText().replace(" ", ""));
            return Source.ofBytes("CFG", bytes);
        }
        return Source.of(
                "CFG", row.get(field).asText().repeat(row.path("repeat").asInt(1)));
    }

    private static Environment environment(JsonNode row) {
        Map<String, String> variables = new TreeMap<>(Map.of(".LINE", "5", ".FILE", "CFG", ".SECTION", "f"));
        row.path("env")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return Environment.of(variables, Value.UNSET);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Bytes that are no characters, and words that are too long to read, are written as the facts write them. */
    private static String spell(String word, boolean isUtf8) {
        if (word.length() > 1000) {
            return "<" + word.length() + " characters>";
        }
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isByte = c >= '\uDC80' && c <= '\uDCFF' || !isUtf8 && c >= 0x80;
            spelled.append(isByte ? String.format("\\x%02x", c & 0xff) : String.valueOf(c));
        }
        return spelled.toString();
    }
}
