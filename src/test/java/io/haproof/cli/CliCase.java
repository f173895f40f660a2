package io.haproof.cli;

import io.haproof.cli.console.Surroundings;
import io.haproof.cloud.Sleeper;
import io.haproof.report.ToolVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A call of the command line with its outcome, kept in a folder: {@code args}, one a line; {@code stdin} and {@code env} if
 * need be; {@code files/}, where the call is made; and what comes of it, {@code stdout}, {@code stderr} and {@code exit}.
 *
 * @param folder where it is kept
 */
record CliCase(Path folder) {

    private static final Path ROOT = Path.of("src", "test", "resources", "cli");

    /** What came of a call. */
    record Outcome(String stdout, String stderr, int exit) {}

    static List<CliCase> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(CliCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls the command line in this process. */
    static Outcome call(byte[] stdin, Map<String, String> env, Path cwd, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(
                new ByteArrayInputStream(stdin),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                env,
                cwd,
                false,
                args);
        return new Outcome(
                stable(out.toString(StandardCharsets.UTF_8)), stable(err.toString(StandardCharsets.UTF_8)), exit);
    }

    /** Surroundings in which nothing is read, written or waited for. */
    static Surroundings surroundings() {
        return new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Map.of(),
                Path.of("").toAbsolutePath(),
                false,
                false,
                Clock.systemUTC(),
                Sleeper.ofThreads());
    }

    /** What was written, without what changes from build to build. */
    static String stable(String text) {
        return text.replace(ToolVersion.tool(), "haproof {version}")
                .replace("ersion\": \"" + ToolVersion.version() + '"', "ersion\": \"{version}\"")
                .replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://127.0.0.1:{port}")
                .replace("Java " + System.getProperty("java.version"), "Java {java}");
    }

    Outcome run() {
        Path files = folder.resolve("files");
        Map<String, String> env = new LinkedHashMap<>();
        read("env").lines().forEach(line -> env.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        return call(
                read("stdin").getBytes(StandardCharsets.UTF_8),
                env,
                Files.isDirectory(files) ? files : folder,
                read("args").lines().toArray(String[]::new));
    }

    Outcome expected() {
        String exit = read("exit").strip();
        return new Outcome(read("stdout"), read("stderr"), exit.isEmpty() ? -1 : Integer.parseInt(exit));
    }

    void update(Outcome outcome) throws IOException {
        Files.writeString(folder.resolve("stdout"), outcome.stdout());
        Files.writeString(folder.resolve("stderr"), outcome.stderr());
        Files.writeString(folder.resolve("exit"), outcome.exit() + "\n");
    }

    private String read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
