package io.haproof.cli.console;

import io.haproof.project.ResultFiles;
import io.haproof.text.WholeFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the results of commands go that are not for the standard output. */
public final class OutputFile {

    private OutputFile() {}

    private interface Way {
        void write(Path file, WholeFile.Content content) throws IOException;
    }

    /** Refuses to write one result over another. */
    public static void checkDistinct(Path cwd, String... names) {
        checkDistinct(cwd, Set.of(), List.of(names));
    }

    /** Refuses to write one result over another, or over what is read. */
    public static void checkDistinct(Path cwd, Set<Path> inputs, List<String> names) {
        Optional<String> clash = ResultFiles.clash(cwd, inputs, names);
        if (clash.isPresent()) {
            throw CliException.usage(clash.get());
        }
    }

    /** Writes the result of a command to a file, or to the standard output if none is named. */
    public static void deliver(Surroundings surroundings, String name, String content) {
        deliver(surroundings, name, out -> out.write(content));
    }

    /** Writes the same piece by piece. */
    public static void deliver(Surroundings surroundings, String name, WholeFile.Content content) {
        if (name.isEmpty()) {
            surroundings.print(content);
        } else {
            write(surroundings.cwd(), name, WholeFile::write, content);
        }
    }

    public static void write(Path cwd, String name, String content) {
        write(cwd, name, WholeFile::write, out -> out.write(content));
    }

    /** Writes a file that only its owner can read, on file systems that know owners. */
    public static void writePrivate(Path cwd, String name, String content) {
        write(cwd, name, WholeFile::writePrivate, out -> out.write(content));
    }

    private static void write(Path cwd, String name, Way way, WholeFile.Content content) {
        try {
            way.write(cwd.resolve(name), content);
        } catch (IOException failure) {
            throw CliException.failure("cannot write \"" + name + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot write \"" + name + "\": this is no path");
        }
    }
}
