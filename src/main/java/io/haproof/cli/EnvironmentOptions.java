package io.haproof.cli;

import io.haproof.syntax.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is said on the command line about the environment variables that the configuration asks for. */
final class EnvironmentOptions {

    @Option(names = "--env", paramLabel = "NAME=VALUE", description = "Set a variable that the text refers to.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--env-file", paramLabel = "FILE", description = "Set variables from lines NAME=VALUE.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--env-from-process", description = "Take all variables from this process.")
    private boolean fromProcess;

    /** The variables: those of the process, over them those of files, over them single ones. */
    Environment environment(Surroundings surroundings) {
        Map<String, String> known = new HashMap<>(fromProcess ? surroundings.env() : Map.of());
        for (String file : files) {
            for (String line : lines(surroundings.cwd(), file)) {
                String setting = line.strip();
                if (!setting.isEmpty() && !setting.startsWith("#")) {
                    set(setting, "the file \"" + file + "\" has", known);
                }
            }
        }
        settings.forEach(setting -> set(setting, "--env has", known));
        if (known.isEmpty() && !fromProcess) {
            return Environment.UNKNOWN;
        }
        Environment.Value others = fromProcess ? Environment.Value.UNSET : Environment.Value.UNKNOWN;
        return Environment.of(known, others);
    }

    /** The files that are read for it. */
    List<String> files() {
        return List.copyOf(files);
    }

    private static void set(String setting, String where, Map<String, String> known) {
        int equals = setting.indexOf('=');
        if (equals <= 0) {
            throw CliException.usage(where + " \"" + setting + "\"; expected NAME=VALUE");
        }
        known.put(setting.substring(0, equals), setting.substring(equals + 1));
    }

    private static List<String> lines(Path cwd, String file) {
        try {
            return Files.readString(cwd.resolve(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw CliException.failure("cannot read \"" + file + "\": " + Sentence.reason(failure));
        } catch (InvalidPathException failure) {
            throw CliException.failure("cannot read \"" + file + "\": this is no path");
        }
    }
}
