package io.haproof.cli;

import io.haproof.input.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;

/** Reads the one file that a command is about. */
final class Inputs {

    private static final String STDIN = "-";

    private Inputs() {}

    /**
     * A file and what it holds.
     *
     * @param name what messages call it
     * @param content what it holds; never {@link Input.Unusable}
     */
    record Named(String name, Input content) {}

    /** Reads a file, or the standard input if the argument is {@code -}. */
    static Named read(Surroundings surroundings, String argument) {
        boolean isStdin = argument.equals(STDIN);
        String name = isStdin ? "<stdin>" : argument;
        try {
            byte[] bytes = isStdin
                    ? surroundings.in().readAllBytes()
                    : Files.readAllBytes(surroundings.cwd().resolve(argument));
            Input content = Input.of(name, bytes);
            if (content instanceof Input.Unusable unusable) {
                throw CliException.failure('"' + name + "\" " + unusable.reason());
            }
            return new Named(name, content);
        } catch (IOException failure) {
            throw CliException.failure("cannot read \"" + name + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot read \"" + name + "\": this is no path");
        }
    }

    /** The text of a small file beside the one that the command is about. */
    static String text(Surroundings surroundings, String path) {
        try {
            return Files.readString(surroundings.cwd().resolve(path));
        } catch (IOException failure) {
            throw CliException.failure("cannot read \"" + path + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot read \"" + path + "\": this is no path");
        }
    }
}
