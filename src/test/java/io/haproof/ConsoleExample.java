package io.haproof;

import io.haproof.cli.Cli;
import io.haproof.report.ToolVersion;
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
import java.util.regex.Pattern;

/**
 * A call of the command line in a document, with what it shows.
 *
 * @param command the call; {@code < FILE} gives it a standard input, and {@code ; echo $?} shows the exit code
 * @param expected what is below it; a last line of dots stands for more
 */
record ConsoleExample(String command, String expected) {

    private static final String PROMPT = "$ ";
    private static final String MORE = "...\n";
    private static final Pattern FREE_PORT = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern ARGUMENT = Pattern.compile("\"[^\"]*\"|\\S+");

    /** The calls of a block. */
    static List<ConsoleExample> all(String block) {
        List<ConsoleExample> examples = new ArrayList<>();
        for (String part : ("\n" + block).split("\n" + Pattern.quote(PROMPT), -1)) {
            if (!part.isBlank()) {
                int end = (part + '\n').indexOf('\n');
                String shown = part.substring(Math.min(end + 1, part.length()));
                examples.add(new ConsoleExample(
                        part.substring(0, end), shown.isEmpty() || shown.endsWith("\n") ? shown : shown + '\n'));
            }
        }
        return examples;
    }

    /** The example as it should be, cut where it is cut now. */
    ConsoleExample actual() {
        String shown = show();
        if (expected.endsWith(MORE)) {
            long lines = expected.lines().count() - 1;
            shown = shown.lines().limit(lines).reduce("", (all, line) -> all + line + '\n') + MORE;
        }
        return new ConsoleExample(command, shown);
    }

    private String show() {
        String[] parts = command.split("; ", 2);
        String[] call = parts[0].split(" < ", 2);
        List<String> words = ARGUMENT.matcher(call[0])
                .results()
                .map(found -> found.group().replace("\"", ""))
                .toList();
        if (!words.get(0).endsWith("haproof")) {
            throw new IllegalArgumentException("not a call of haproof: " + command);
        }
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
        shown = FREE_PORT.matcher(shown).replaceAll("http://127.0.0.1:8471");
        return parts.length > 1 ? shown + exit + '\n' : shown;
    }

    @Override
    public String toString() {
        return PROMPT + command + '\n' + expected;
    }
}
