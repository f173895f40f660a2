package io.haproof.cli.option;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.config.Key;
import io.haproof.lint.config.Origin;
import io.haproof.lint.config.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is said on the command line about the environment variables that the configuration asks for. */
public final class EnvironmentOptions {

    @Option(names = "--env", paramLabel = "NAME=VALUE", description = "Set a variable that the text refers to.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--env-file", paramLabel = "FILE", description = "Set variables from lines NAME=VALUE.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--env-from-process", description = "Take all variables from this process.")
    private boolean fromProcess;

    /** Whether the variables of the process are known, too. */
    boolean isFromProcess() {
        return fromProcess;
    }

    /** The variables: those of files, over them single ones. */
    List<Setting<String>> settings(Surroundings surroundings) {
        List<Setting<String>> known = new ArrayList<>();
        for (String file : files) {
            int number = 0;
            for (String line : lines(surroundings.cwd(), file)) {
                number++;
                String setting = line.strip();
                if (!setting.isEmpty() && !setting.startsWith("#")) {
                    known.add(variable(setting, "--env-file", file + ':' + number));
                }
            }
        }
        settings.forEach(setting -> known.add(variable(setting, "--env", "--env")));
        return known;
    }

    /** The files that are read for it. */
    List<String> files() {
        return List.copyOf(files);
    }

    private static Setting<String> variable(String setting, String option, String where) {
        int equals = setting.indexOf('=');
        if (equals <= 0) {
            // What stands there may be a secret, or a part of one.
            throw CliException.usage(where + ": this sets no variable; expected NAME=VALUE");
        }
        return Key.variable(setting.substring(0, equals)).set(setting.substring(equals + 1), Origin.call(option));
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
