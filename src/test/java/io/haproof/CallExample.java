package io.haproof;

import com.fasterxml.jackson.databind.JsonNode;
import io.haproof.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A call of {@code haproof lint} that a document tells a server or a shell to make. It may name the folder {@code conf}, where
 * there is a sound configuration.
 *
 * @param arguments what is behind the name of the command
 */
record CallExample(List<String> arguments) {

    private static final Pattern CALL =
            Pattern.compile("(?m)(?:^|[\\s'\"])(?:\\S*/)?haproof(?:\\.jar)? (lint [^'\"|;&\\n]+)");
    private static final Pattern REPORT = Pattern.compile("[a-z]+:(.+)");

    /** The calls in a text. */
    static List<CallExample> in(String text) {
        return CALL.matcher(text)
                .results()
                .map(found -> new CallExample(List.of(found.group(1).strip().split("\\s+"))))
                .toList();
    }

    /** The calls in the texts of a document. */
    static List<CallExample> in(JsonNode node) {
        List<CallExample> calls = new ArrayList<>(node.isTextual() ? in(node.textValue()) : List.of());
        node.forEach(child -> calls.addAll(in(child)));
        return calls;
    }

    /** Makes the call in a folder, and fails if it does not find the configuration sound or leaves out a report. */
    void run(Path folder) throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.copy(Path.of("samples", "edge.cfg"), conf.resolve("edge.cfg"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = Cli.run(
                InputStream.nullInputStream(),
                stream,
                stream,
                Map.of(),
                folder,
                false,
                arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new AssertionError(this + " ends with " + exit + ": " + said.toString(StandardCharsets.UTF_8));
        }
        for (int at = 1; at < arguments.size(); at++) {
            if (arguments.get(at - 1).equals("--report")) {
                String name = REPORT.matcher(arguments.get(at)).replaceFirst("$1");
                if (Files.size(folder.resolve(name)) == 0 && !arguments.get(at).startsWith("compact:")) {
                    throw new AssertionError(this + " leaves " + name + " empty");
                }
            }
        }
    }
}
