package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.HaproxyProgram;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.SeedException;
import io.haproof.emulator.world.Settling;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code haproof emulate}: the load-balancer API on this machine. */
@Command(
        name = "emulate",
        header = {
            "Serve the load-balancer API on this machine, until it is interrupted.",
            "",
            "  haproof emulate --seed instances.yaml",
            "  haproof emulate --port 8471 --seed instances.yaml --state state.json",
            "",
            "The first line of the standard output is the URL.",
            ""
        },
        customSynopsis = "haproof emulate [OPTIONS]")
public final class EmulateCommand implements Callable<Integer> {

    private static final int PORTS = 65536;
    private static final String NO_HAPROXY = "none";

    private final Surroundings surroundings;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0, the default, is any that is free.")
    private int port;

    @Option(names = "--address", paramLabel = "IP", description = "Listen there instead of on the loopback address.")
    private String address = "";

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "What there is at first: instances, certificates, access keys; JSON or YAML.")
    private String seed = "";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Keep what there is there, and go on from it the next time.")
    private String state = "";

    @Option(
            names = "--settle-reads",
            paramLabel = "NUMBER",
            description = "So many answers show an instance as it was before a change (default 1).")
    private int settleReads = 1;

    @Option(
            names = "--settle-time",
            paramLabel = "SECONDS",
            description = "And for so long it stays as it was (default 0).")
    private int settleTime;

    @Option(
            names = "--confirm-with",
            paramLabel = "HAPROXY",
            description =
                    "HAProxy that judges texts for its version, or none (default: haproxy on the PATH, if it is there).")
    private String haproxy = "";

    @Option(names = "--endpoint-file", paramLabel = "FILE", description = "Write the URL there while it runs.")
    private String endpointFile = "";

    @Option(names = "--until-eof", description = "End when the standard input does.")
    private boolean untilEof;

    public EmulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        EmulatorOptions options = options();
        try (Emulator emulator = start(options)) {
            if (!options.address().isLoopbackAddress()) {
                surroundings.say("warning: others can reach the emulator, and its control pages ask for no signature");
            }
            Thread atExit = new Thread(() -> stop(emulator));
            Runtime.getRuntime().addShutdownHook(atExit);
            try {
                publish(emulator.uri() + "\n");
                await();
            } finally {
                forget(atExit);
                stop(emulator);
            }
        }
        return ExitCode.CLEAN;
    }

    private EmulatorOptions options() {
        if (port < 0 || port >= PORTS) {
            throw CliException.usage("--port: expected 0 to 65535");
        }
        if (settleReads < 0 || settleTime < 0) {
            throw CliException.usage("--settle-reads, --settle-time: expected 0 or more");
        }
        EmulatorOptions options = EmulatorOptions.DEFAULT
                .withAddress(address(), port)
                .withSettling(new Settling(settleReads, Duration.ofSeconds(settleTime)));
        if (!seed.isEmpty()) {
            String text = Inputs.text(surroundings, seed);
            options = options.withSeed(sound(() -> Seed.of(seed, text)));
        }
        if (!state.isEmpty()) {
            options = options.withStateFile(path(state));
        }
        if (haproxy.equals(NO_HAPROXY)) {
            return options;
        }
        return haproxy.isEmpty()
                ? found().map(options::withHaproxyFound).orElse(options)
                : options.withHaproxy(HaproxyProgram.path(surroundings, haproxy));
    }

    /** The first program of its name where programs are looked for. */
    private Optional<Path> found() {
        String folders = surroundings.env().getOrDefault("PATH", "");
        for (String folder : folders.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                Path program = path(folder).resolve("haproxy");
                if (Files.isExecutable(program) && Files.isRegularFile(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    private InetAddress address() {
        if (address.isEmpty()) {
            return EmulatorOptions.DEFAULT.address();
        }
        // A name would be looked up; only addresses have no other letters.
        if (!address.matches("[0-9a-fA-F:.]+")) {
            throw CliException.usage("--address: expected an IP address");
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw CliException.usage("--address: expected an IP address");
        }
    }

    private Path path(String name) {
        try {
            return surroundings.cwd().resolve(name);
        } catch (InvalidPathException wrong) {
            throw CliException.usage('"' + name + "\" is no path");
        }
    }

    private static <T> T sound(Callable<T> work) {
        try {
            return work.call();
        } catch (SeedException broken) {
            throw CliException.failure(String.valueOf(broken.getMessage()));
        } catch (IOException failure) {
            throw CliException.failure("cannot start the emulator: " + Sentence.reason(failure));
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Emulator start(EmulatorOptions options) {
        return sound(() -> Emulator.start(options));
    }

    private void publish(String line) {
        if (!endpointFile.isEmpty()) {
            OutputFile.write(surroundings.cwd(), endpointFile, line);
        }
        surroundings.print(line);
    }

    /** Waits for the end of the input, or else for ever: an interruption ends the process, and the hook does the rest. */
    private void await() throws InterruptedException {
        if (!untilEof) {
            new CountDownLatch(1).await();
        }
        try {
            surroundings.in().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            throw CliException.failure("cannot read the standard input: " + Sentence.reason(gone));
        }
    }

    private void stop(Emulator emulator) {
        emulator.close();
        if (!endpointFile.isEmpty()) {
            try {
                Files.deleteIfExists(path(endpointFile));
            } catch (IOException failure) {
                surroundings.say("cannot delete \"" + endpointFile + "\": " + Sentence.reason(failure));
            }
        }
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook is running already.
        }
    }
}
