package io.haproof.cli.console;

import io.haproof.input.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the one file that a command is about. */
public final class Inputs {

    private static final String STDIN = "-";

    private Inputs() {}

    /**
     * A file and what it holds.
     *
     * @param name what messages call it
     * @param content what it holds; never {@link Input.Unusable}
     */
    public record Named(String name, Input content) {}

    /** Reads a file, or the standard input if the argument is {@code -}. */
    public static Named read(Surroundings surroundings, String argument) {
        boolean isStdin = argument.equals(STDIN);
        String name = isStdin ? "<stdin>" : argument;
        Path cwd = surroundings.cwd();
        byte[] bytes = isStdin
                ? read(name, () -> surroundings.in().readAllBytes())
                : read(name, () -> Files.readAllBytes(cwd.resolve(argument)));
        Input content = Input.of(name, bytes);
        if (content instanceof Input.Unusable unusable) {
            throw CliException.failure('"' + name + "\" " + unusable.reason());
        }
        return new Named(name, content);
    }

    /** The text of a small file beside the one that the command is about. */
    public static String text(Surroundings surroundings, String path) {
        return read(path, () -> Files.readString(surroundings.cwd().resolve(path)));
    }

    private static <T> T read(String name, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException failure) {
            throw CliException.failure("cannot read \"" + name + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot read \"" + name + "\": this is no path");
        }
    }

    private interface Reading<T> {

        T read() throws IOException;
    }
}
