package io.haproof.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository that the working folder is in, asked through the command {@code git}.
 *
 * @param surroundings where it is called
 */
public record Git(Surroundings surroundings) {

    /** A line of {@code git diff --raw -z}: modes, blobs and what happened, then the path. Links and modules are no files. */
    private static final Pattern CHANGE =
            Pattern.compile(":\\d+ 100(?:644|755) [0-9a-f]+ ([0-9a-f]+) [A-Z]\\d*\\x00([^\\x00]*)\\x00");

    /**
     * A file as it is staged.
     *
     * @param path from the top of the work tree
     * @param blob what its content is known by
     */
    public record Staged(String path, String blob) {}

    /** The top of the work tree. */
    public Path top() {
        return path("rev-parse", "--show-toplevel");
    }

    /** The folder that hooks are taken from; it need not exist. */
    public Path hooks() {
        return path("rev-parse", "--git-path", "hooks");
    }

    private Path path(String... arguments) {
        String shown = new String(run(arguments), StandardCharsets.UTF_8).replaceFirst("\\r?\\n$", "");
        return surroundings.cwd().resolve(shown).normalize();
    }

    /** The files that the next commit would add or change. */
    public List<Staged> staged() {
        // A path need not be text in any encoding; it is to come out as it went in.
        byte[] changes = run("diff", "--cached", "--raw", "--no-abbrev", "--no-renames", "-z", "--diff-filter=AMT");
        List<Staged> staged = new ArrayList<>();
        Matcher change = CHANGE.matcher(new String(changes, StandardCharsets.UTF_8));
        while (change.find()) {
            staged.add(new Staged(change.group(2), change.group(1)));
        }
        return staged;
    }

    /** The content of a file as it is staged. */
    public byte[] content(Staged file) throws IOException {
        return output("cat-file", "blob", file.blob())
                .orElseThrow(() -> new IOException("git does not have what is staged"));
    }

    private byte[] run(String... arguments) {
        try {
            return output(arguments)
                    .orElseThrow(() -> CliException.usage("this is no work tree of git; expected to be called in one"));
        } catch (IOException missing) {
            throw CliException.failure("git cannot be run; expected it on PATH");
        }
    }

    /** What git writes, unless it fails. */
    private Optional<byte[]> output(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(surroundings.cwd().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(surroundings.env());
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        try {
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
