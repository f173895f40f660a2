package io.haproof.cli.lint;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.config.ConfigFile;
import io.haproof.lint.config.ConfigTemplate;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code haproof init}: writes a configuration file to begin with. */
@Command(
        name = "init",
        header = {"Write a .haproof.yaml to begin with, in which everything is explained.", "", "  haproof init", ""},
        customSynopsis = "haproof init")
public final class InitCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    public InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (Files.exists(surroundings.cwd().resolve(ConfigFile.NAME))) {
            throw CliException.usage(
                    "\"" + ConfigFile.NAME + "\" is here already; \"haproof config show\" says what is in force");
        }
        OutputFile.write(surroundings.cwd(), ConfigFile.NAME, ConfigTemplate.text());
        surroundings.say("wrote \"" + ConfigFile.NAME + "\"");
        return ExitCode.CLEAN;
    }
}
