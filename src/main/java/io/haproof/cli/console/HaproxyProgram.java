package io.haproof.cli.console;

import io.haproof.haproxy.RealHaproxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The real HAProxy that a user names. */
public final class HaproxyProgram {

    private HaproxyProgram() {}

    /** A path, or a name that is looked for where programs are. */
    public static Path path(Surroundings surroundings, String name) {
        try {
            Path program = name.contains("/") ? surroundings.cwd().resolve(name) : Path.of(name);
            if (program.isAbsolute() && (!Files.isExecutable(program) || Files.isDirectory(program))) {
                throw CliException.failure("cannot run \"" + name + "\": it is no program");
            }
            return program;
        } catch (InvalidPathException wrong) {
            throw CliException.usage('"' + name + "\" is no path");
        }
    }

    /** Asks it which version it is. */
    public static RealHaproxy ask(Surroundings surroundings, String name) {
        try {
            return RealHaproxy.of(path(surroundings, name));
        } catch (IOException failure) {
            String reason = failure.getMessage() != null && failure.getMessage().startsWith("it ")
                    ? failure.getMessage()
                    : "it is no program";
            throw CliException.failure("cannot run \"" + name + "\": " + reason);
        }
    }
}
