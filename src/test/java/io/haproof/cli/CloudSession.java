package io.haproof.cli;

import io.haproof.cli.console.Surroundings;
import io.haproof.cloud.wire.Action;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.Fault;
import io.haproof.emulator.VirtualTime;
import io.haproof.emulator.world.Seed;
import io.haproof.report.ToolVersion;
import io.haproof.text.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A shell that knows a few words, in a folder of its own, beside an emulator in which time passes only when somebody waits:
 *
 * <ul>
 *   <li>{@code haproof …}, with variables in front of it, <code>| TEXT</code> for what is typed at a terminal behind it, and
 *       {@code ; echo $?} for the exit code
 *   <li>{@code cat FILE}, {@code cp SAMPLE FILE}, {@code sed -i s/OLD/NEW/ FILE} with plain texts, {@code ls}, {@code chmod 640 FILE}
 *   <li>{@code ! FAULT [ACTION [TIMES]]}, which makes the coming requests go wrong
 * </ul>
 */
public final class CloudSession implements AutoCloseable {

    private static final Pattern ARGUMENT = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern REQUEST = Pattern.compile("(?<=request |SignatureNonce%3D)" + ID);

    private final Path folder;
    private final Emulator emulator;
    private final VirtualTime time = new VirtualTime(Instant.parse("2026-03-01T00:00:00Z"));
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** A session in a folder, with an emulator that begins with the sample seed. */
    public CloudSession(Path folder) {
        this.folder = folder;
        try {
            emulator = Emulator.start(EmulatorOptions.DEFAULT
                    .withClock(time)
                    .withCredential("AKEXAMPLE", Secret.of("not-a-secret"))
                    .withSeed(Seed.read(Path.of("samples", "emulator.yaml"))));
            Path samples = Files.createDirectories(folder.resolve("samples"));
            for (String sample : List.of("listeners.yaml", "site.cfg", "broken.cfg")) {
                Files.copy(Path.of("samples", sample), samples.resolve(sample));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("HOME", folder.toString());
        environment.put("HAPROOF_ENDPOINT", emulator.uri().toString());
        environment.put("HAPROOF_ACCESS_KEY", "AKEXAMPLE");
        environment.put("HAPROOF_SECRET_KEY", "not-a-secret");
    }

    Emulator emulator() {
        return emulator;
    }

    Path folder() {
        return folder;
    }

    /** What a command shows on both streams. */
    public String run(String line) {
        try {
            String[] parts = line.split("; ", 2);
            List<String> words = new ArrayList<>(ARGUMENT.matcher(parts[0])
                    .results()
                    .map(found -> found.group().replace("\"", ""))
                    .toList());
            switch (words.get(0)) {
                case "!" -> {
                    fault(words);
                    return "";
                }
                case "cat" -> {
                    return stable(Files.readString(folder.resolve(words.get(1))));
                }
                case "cp" -> {
                    copy(Path.of(words.get(1)), folder.resolve(words.get(2)));
                    return "";
                }
                case "chmod" -> {
                    // The one mode that a file of secrets must not have.
                    Files.setPosixFilePermissions(
                            folder.resolve(words.get(2)), PosixFilePermissions.fromString("rw-r-----"));
                    return "";
                }
                case "ls" -> {
                    return list();
                }
                case "sed" -> {
                    replace(words.get(2), folder.resolve(words.get(3)));
                    return "";
                }
                default -> {
                    return haproof(words, parts.length > 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fault(List<String> words) {
        Fault fault = Fault.of(Fault.Kind.valueOf(words.get(1)));
        if (words.size() > 2) {
            fault = fault.on(Action.named(words.get(2)).orElseThrow());
        }
        emulator.faults(words.size() > 3 ? fault.times(Integer.parseInt(words.get(3))) : fault);
    }

    private String list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .reduce("", (all, name) -> all + name + '\n');
        }
    }

    /** Copies a file of this project, for its owner only. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }

    private static void replace(String expression, Path file) throws IOException {
        String[] parts = expression.split("/", -1);
        String text = Files.readString(file);
        if (!text.contains(parts[1])) {
            throw new IllegalArgumentException("nothing to replace: " + expression);
        }
        Files.writeString(file, text.replace(parts[1], parts[2]));
    }

    private String haproof(List<String> words, boolean showsExit) {
        Map<String, String> variables = new LinkedHashMap<>(environment);
        List<String> arguments = new ArrayList<>(words);
        while (arguments.get(0).contains("=")) {
            String[] assignment = arguments.remove(0).split("=", 2);
            variables.put(assignment[0], assignment[1]);
        }
        if (!arguments.remove(0).equals("haproof")) {
            throw new IllegalArgumentException("not a command: " + words);
        }
        int pipe = arguments.indexOf("|");
        boolean isTerminal = pipe >= 0;
        String typed = isTerminal ? String.join(" ", arguments.subList(pipe + 1, arguments.size())) + '\n' : "";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(all, true, StandardCharsets.UTF_8);
        String[] call = (isTerminal ? arguments.subList(0, pipe) : arguments).toArray(String[]::new);
        int exit = Cli.run(
                new Surroundings(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        stream,
                        stream,
                        variables,
                        folder,
                        isTerminal,
                        Arrays.asList(call).contains("--debug"),
                        time,
                        time::advance),
                call);
        return stable(all.toString(StandardCharsets.UTF_8)) + (showsExit ? exit + "\n" : "");
    }

    private String stable(String text) {
        String shown = text.replace(ToolVersion.version(), "0.1.0")
                .replace(emulator.uri().toString(), "http://127.0.0.1:8471")
                .replace(folder.toString(), "/home/me");
        return REQUEST.matcher(shown).replaceAll("{id}");
    }

    @Override
    public void close() {
        emulator.close();
    }
}
