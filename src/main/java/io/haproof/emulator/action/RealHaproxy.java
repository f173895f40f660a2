package io.haproof.emulator.action;

import io.haproof.catalogue.Version;
import io.haproof.emulator.world.StoredCertificate;
import io.haproof.translate.Translator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An HAProxy of the user's, asked with {@code -c}.
 *
 * @param program the program
 * @param version the branch that it says it is of
 */
public record RealHaproxy(Path program, Version version) {

    private static final Pattern VERSION = Pattern.compile("(?:HA-?Proxy) version (\\d+\\.\\d+)\\S*");
    private static final Pattern ALERT = Pattern.compile("\\[ALERT\\][^:]*: (.*)");
    private static final int SECONDS = 10;

    /**
     * Asks a program for its version.
     *
     * @throws IOException if it cannot be run, or is no HAProxy
     */
    public static RealHaproxy of(Path program) throws IOException {
        Matcher matcher = VERSION.matcher(run(program, "-v").output());
        if (!matcher.find()) {
            throw new IOException("it does not say that it is HAProxy");
        }
        return new RealHaproxy(program, Version.parse(matcher.group(1)));
    }

    /** Why it refuses a text; nothing if it does not. Certificates are put where the text expects them. */
    Optional<String> reason(String text, Collection<StoredCertificate> certificates) {
        try {
            Path folder = Files.createTempDirectory("haproof-emulator");
            try {
                for (StoredCertificate certificate : certificates) {
                    Files.writeString(
                            folder.resolve(certificate.id() + ".pem"),
                            certificate.certificate() + certificate.key().reveal());
                }
                Path file = folder.resolve("haproxy.cfg");
                Files.writeString(file, text.replace(Translator.CERTIFICATE_FOLDER, folder.toString()));
                Outcome outcome = run(program, "-c", "-f", file.toString());
                String said = outcome.output().replace(folder.toString(), Translator.CERTIFICATE_FOLDER);
                return outcome.exit() == 0 ? Optional.empty() : Optional.of(firstAlert(said));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("HAProxy could not be asked", failure);
        }
    }

    private static String firstAlert(String output) {
        Matcher matcher = ALERT.matcher(output);
        String alert =
                matcher.find() ? matcher.group(1) : output.lines().findFirst().orElse("it does not say why");
        return alert.replace("parsing [" + Translator.CERTIFICATE_FOLDER + "/haproxy.cfg:", "parsing [line ");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        files.add(folder);
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** What a program said and how it ended. */
    private record Outcome(String output, int exit) {}

    private static Outcome run(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        Path output = Files.createTempFile("haproof-emulator", ".txt");
        try {
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("it takes more than " + SECONDS + " seconds");
            }
            return new Outcome(new String(Files.readAllBytes(output), StandardCharsets.UTF_8), process.exitValue());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was stopped", stopped);
        } finally {
            Files.delete(output);
        }
    }
}
