package io.haproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.haproof.cli.Cli;
import io.haproof.report.ToolVersion;
import io.haproof.syntax.Syntax;
import io.haproof.text.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs, parses or compiles every example in the documents. */
class DocsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)[^\\n]*\\n(.*?)^```$");
    private static final Pattern PROMPT = Pattern.compile("(?m)^\\$ ");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String TAIL = "...\n";

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
            case "console" -> sessions(block);
            case "haproxy" ->
                assertEquals(
                        block.text(),
                        Syntax.parse(Source.of("a.cfg", block.text())).print());
            case "json" -> new ObjectMapper().readTree(block.text());
            case "yaml" -> new YAMLMapper().readTree(block.text());
            case "java" -> new JavaExample(block.text()).run(folder);
            default -> assertTrue(List.of("sh", "text", "xml").contains(block.language()), block::toString);
        }
    }

    /** Each line that begins with a prompt and what is below it. A last line of dots stands for more. */
    private static void sessions(Block block) {
        for (String session : PROMPT.split(block.text(), -1)) {
            if (!session.isEmpty()) {
                int end = session.indexOf('\n');
                String expected = session.substring(end + 1);
                String found = output(session.substring(0, end));
                if (expected.endsWith(TAIL)) {
                    String head = expected.substring(0, expected.length() - TAIL.length());
                    assertEquals(head, found.substring(0, Math.min(head.length(), found.length())));
                } else {
                    assertEquals(expected, found);
                }
            }
        }
    }

    /** What a call shows: its results and its messages, and the exit code where {@code ; echo $?} asks for it. */
    private static String output(String command) {
        String[] parts = command.split("; ", 2);
        String[] call = parts[0].split(" < ", 2);
        List<String> words = words(call[0]);
        assertTrue(words.get(0).equals("haproof") || words.get(0).equals("bin/haproof"), command);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(all, true, StandardCharsets.UTF_8);
        String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
        int exit;
        try (InputStream in =
                call.length > 1 ? Files.newInputStream(Path.of(call[1])) : InputStream.nullInputStream()) {
            exit = Cli.run(in, stream, stream, Map.of(), Path.of(""), false, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String shown = all.toString(StandardCharsets.UTF_8).replace(ToolVersion.version(), "0.1.0");
        return parts.length > 1 ? shown + exit + '\n' : shown;
    }

    private static List<String> words(String command) {
        return ARGUMENT.matcher(command)
                .results()
                .map(found -> found.group().replaceAll("^[\"']|[\"']$", ""))
                .toList();
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
