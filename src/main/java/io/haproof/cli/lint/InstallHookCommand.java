package io.haproof.cli.lint;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Git;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code haproof install-hook}: lets git check configurations before each commit. */
@Command(
        name = "install-hook",
        header = {
            "Let git check configurations before each commit in this repository.",
            "",
            "  haproof install-hook",
            "  haproof install-hook --uninstall",
            ""
        },
        customSynopsis = "haproof install-hook [--uninstall]")
public final class InstallHookCommand implements Callable<Integer> {

    private static final String NAME = "pre-commit";
    private static final String MARK = "# Written by haproof install-hook";

    private final Surroundings surroundings;

    @Option(names = "--uninstall", description = "Take the hook away.")
    private boolean uninstall;

    public InstallHookCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path hook = new Git(surroundings).hooks().resolve(NAME);
        String shown = hook.startsWith(surroundings.cwd())
                ? surroundings.cwd().relativize(hook).toString()
                : hook.toString();
        try {
            boolean isThere = Files.exists(hook, LinkOption.NOFOLLOW_LINKS);
            if (isThere && !isOurs(hook)) {
                throw CliException.usage(
                        "\"" + shown + "\" is there already and is somebody else's; expected none, or one that"
                                + " calls \"haproof lint-staged\" itself");
            }
            if (uninstall) {
                surroundings.say(
                        Files.deleteIfExists(hook) ? "removed \"" + shown + '"' : "there is no hook to remove");
            } else {
                install(hook);
                surroundings.say("wrote \"" + shown + "\"; each commit is checked from now on");
            }
            return ExitCode.CLEAN;
        } catch (IOException failure) {
            throw CliException.failure("cannot write \"" + shown + "\": " + Sentence.reason(failure));
        }
    }

    private static boolean isOurs(Path hook) throws IOException {
        return Files.isRegularFile(hook, LinkOption.NOFOLLOW_LINKS)
                && new String(Files.readAllBytes(hook), StandardCharsets.UTF_8).contains(MARK);
    }

    private void install(Path hook) throws IOException {
        Files.createDirectories(hook.resolveSibling(""));
        OutputFile.write(surroundings.cwd(), hook.toString(), script());
        if (hook.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(InstallHookCommand.class.getResourceAsStream("pre-commit.sh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
