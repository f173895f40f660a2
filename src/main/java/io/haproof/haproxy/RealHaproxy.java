package io.haproof.haproxy;

import io.haproof.catalogue.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HAProxy of the user's, asked with {@code -c}.
 *
 * @param program the program
 * @param version the branch that it says it is of
 * @param release what it says it is, such as {@code 2.6.12}
 * @param patience how long it may take to answer
 */
public record RealHaproxy(Path program, Version version, String release, Duration patience) {

    private static final Pattern VERSION = Pattern.compile("HA-?Proxy version ((\\d+\\.\\d+)[0-9.]*)");
    private static final Pattern ALERT = Pattern.compile("\\[ALERT\\][^:]*: (?:config : )?(.*)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 1 << 20;

    /**
     * Asks a program for its version.
     *
     * @throws IOException if it cannot be run, or is no HAProxy
     */
    public static RealHaproxy of(Path program) throws IOException {
        Answer answer = run(List.of(program.toString(), "-v"), Path.of("").toAbsolutePath(), Map.of(), PATIENCE);
        Matcher matcher = VERSION.matcher(answer.output());
        if (!matcher.find()) {
            throw new IOException("it does not say that it is HAProxy");
        }
        return new RealHaproxy(program, Version.parse(matcher.group(2)), matcher.group(1), PATIENCE);
    }

    /** The same with more or less patience; without this, ten seconds. */
    public RealHaproxy withPatience(Duration other) {
        return new RealHaproxy(program, version, release, other);
    }

    /**
     * What it said.
     *
     * @param isRefusal whether it would not start
     * @param output all that it printed, up to a million characters
     */
    public record Answer(boolean isRefusal, String output) {

        /** All alerts, without what stands in front of every message. */
        public List<String> alerts() {
            return ALERT.matcher(output).results().map(alert -> alert.group(1)).toList();
        }

        /** The first alert, or else the first line, without what stands in front of every message. */
        public String reason() {
            Matcher alert = ALERT.matcher(output);
            return alert.find() ? alert.group(1) : output.lines().findFirst().orElse("it does not say why");
        }
    }

    /**
     * Asks whether it would start with files.
     *
     * @param files the files of one configuration, in the order in which they are loaded
     * @param folder where relative paths in them start from
     * @param environment all variables that it can see
     * @throws IOException if it cannot be run, or takes too long
     */
    public Answer check(List<Path> files, Path folder, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-c"));
        for (Path file : files) {
            command.addAll(List.of("-f", file.toString()));
        }
        return run(command, folder, environment, patience);
    }

    private static Answer run(List<String> command, Path folder, Map<String, String> environment, Duration patience)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try (PrivateFolder own = PrivateFolder.open()) {
            // A file, and no pipe: what the program leaves running cannot hold us.
            Path output = own.write("output", new byte[0]);
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("it takes more than " + patience.toSeconds() + " seconds");
            }
            try (InputStream in = Files.newInputStream(output)) {
                String said = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
                return new Answer(process.exitValue() != 0, said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was stopped", stopped);
        }
    }
}
