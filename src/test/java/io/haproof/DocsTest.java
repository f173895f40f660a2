package io.haproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.haproof.cli.CloudSession;
import io.haproof.report.ToolVersion;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs, parses or compiles every example in the documents. With {@code -Dupdate-fixtures} what calls of the command line show
 * is rewritten, for a person to judge.
 */
class DocsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+(?: \\w+)?)[^\\n]*\\n(.*?)^```$");
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```(console(?: cloud)?)\\n(.*?)^```\\n");

    /** Calls that are one session from the first such block of a document to the last, beside an emulator. */
    private static final String CLOUD = "console cloud";

    private static final boolean UPDATE = System.getProperty("update-fixtures") != null;

    @TempDir
    private Path folder;

    /** An example: where it is, its language, and the text. */
    record Block(Path file, int line, String language, String text) {

        @Override
        public String toString() {
            return file + ":" + line + ' ' + language;
        }
    }

    static List<Block> blocks() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        if (UPDATE) {
            files.forEach(DocsTest::rewrite);
        }
        return files.stream().flatMap(file -> blocks(file).stream()).toList();
    }

    private static List<Block> blocks(Path file) {
        try {
            String text = Files.readString(file);
            List<Block> blocks = new ArrayList<>();
            Matcher fence = FENCE.matcher(text);
            while (fence.find()) {
                int line = (int) text.substring(0, fence.start()).lines().count() + 1;
                blocks.add(new Block(file, line, fence.group(1), fence.group(2)));
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void an_example_does_what_it_says(Block block) throws Exception {
        switch (block.language()) {
            case "console" -> assertEquals(block.text(), actual(block.text()));
            case CLOUD -> assertEquals(block.text(), shown(block));
            case "haproxy" -> assertEquals(block.text(), Syntax.print(Syntax.parse(Source.of("a.cfg", block.text()))));
            case "json" -> new ObjectMapper().readTree(block.text());
            case "yaml" -> run(CallExample.in(new YAMLMapper().readTree(block.text())));
            case "groovy" -> run(CallExample.in(block.text()));
            case "sh" -> run(CallExample.in(block.text()));
            case "java" -> new JavaExample(block.text()).run(folder);
            case "xml" ->
                assertTrue(builds().anyMatch(build -> build.contains(stripped(block.text()))), block::toString);
            default -> assertEquals("text", block.language(), block::toString);
        }
    }

    /** The poms of the builds that are run to try the plugin. What documents show of a pom is a part of one. */
    private static Stream<String> builds() throws IOException {
        List<String> builds = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("src", "it"))) {
            for (Path pom : folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                String version = ToolVersion.tool().replace("haproof ", "");
                builds.add(stripped(Files.readString(pom).replace("@project.version@", version)));
            }
        }
        return builds.stream();
    }

    private static String stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What a block of a session should be. */
    private String shown(Block block) {
        try (CloudSession session = new CloudSession(folder.toAbsolutePath())) {
            String shown = "";
            for (Block each : blocks(block.file())) {
                if (each.language().equals(CLOUD) && each.line() <= block.line()) {
                    shown = actual(each.text(), session);
                }
            }
            return shown;
        }
    }

    private void run(List<CallExample> calls) throws IOException {
        for (CallExample call : calls) {
            call.run(Files.createTempDirectory(folder, "call"));
        }
    }

    @Test
    void calls_in_examples_for_servers_are_found() throws IOException {
        long calls = blocks().stream()
                .filter(block -> block.file().endsWith("ci.md"))
                .filter(block -> !block.language().equals("console"))
                .mapToLong(block -> CallExample.in(block.text()).size())
                .sum();
        assertEquals(4, calls);
    }

    /** What a block of calls and what they show should be. */
    private static String actual(String block) {
        return ConsoleExample.all(block).stream()
                .map(example -> example.actual().toString())
                .collect(Collectors.joining());
    }

    private static String actual(String block, CloudSession session) {
        return block.lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line + '\n' + session.run(line.substring(2)))
                .collect(Collectors.joining());
    }

    private static void rewrite(Path file) {
        try {
            String text = Files.readString(file);
            Path folder = Files.createTempDirectory("docs").toRealPath();
            try (CloudSession session = new CloudSession(folder)) {
                Files.writeString(
                        file,
                        CONSOLE.matcher(text)
                                .replaceAll(found -> Matcher.quoteReplacement("```" + found.group(1) + '\n'
                                        + (found.group(1).equals(CLOUD)
                                                ? actual(found.group(2), session)
                                                : actual(found.group(2)))
                                        + "```\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void links_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        for (Path file : blocks().stream().map(Block::file).distinct().toList()) {
            link.matcher(Files.readString(file)).results().forEach(found -> {
                if (!Files.exists(file.resolveSibling(found.group(1)))) {
                    broken.add(file + ": " + found.group(1));
                }
            });
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void the_readme_is_short() throws IOException {
        assertTrue(Files.readAllLines(Path.of("README.md")).size() <= 200);
    }

    @Test
    void the_example_of_the_readme_is_that_of_the_library() throws IOException {
        String page = Files.readString(Path.of("src", "main", "java", "io", "haproof", "package-info.java"));
        String example = page.substring(page.indexOf("{@code\n") + "{@code\n".length(), page.indexOf(" * }</pre>"))
                .lines()
                .map(line -> line.substring(" * ".length()))
                .reduce("", (all, line) -> all + line + '\n');
        assertTrue(Files.readString(Path.of("README.md")).contains(example), example);
    }
}
