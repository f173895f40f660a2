package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Sentence;
import io.haproof.cloud.change.ChangeException;
import io.haproof.cloud.change.Pulled;
import io.haproof.cloud.change.Remote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that was pulled, and the file beside it that says what the instance had then.
 *
 * @param cwd what the name starts from
 * @param name the file of the text, as the user calls it
 */
public record PulledFile(Path cwd, String name) {

    /** What the other file is called: hidden, so that no pattern for configurations finds it. */
    String note() {
        int end = name.lastIndexOf('/') + 1;
        return name.substring(0, end) + '.' + name.substring(end) + ".pulled";
    }

    /** What is known of when the text was pulled; nothing if it was not. */
    Optional<Pulled> read() {
        Optional<String> text = text(note());
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Pulled.read(note(), text.get()));
        } catch (ChangeException broken) {
            throw CliException.failure(String.valueOf(broken.getMessage()));
        }
    }

    /** Whether writing a text there would lose what somebody wrote. */
    boolean isPrecious(String fresh) {
        Optional<String> there = text(name);
        return there.isPresent()
                && !there.get().equals(fresh)
                && read().filter(pulled -> pulled.isOf(there.get())).isEmpty();
    }

    /** Writes the text and what the instance has. Both are for their owner only, since passwords may be in the text. */
    void write(Remote remote, String text) {
        OutputFile.writePrivate(cwd, name, text);
        remember(remote, text);
    }

    /** Keeps what the instance has now. */
    void remember(Remote remote, String text) {
        OutputFile.writePrivate(cwd, note(), Pulled.of(remote, text).write());
    }

    private Optional<String> text(String file) {
        try {
            Path path = cwd.resolve(file);
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException failure) {
            throw CliException.failure("cannot read \"" + file + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException wrong) {
            throw CliException.failure("cannot read \"" + file + "\": this is no path");
        }
    }
}
