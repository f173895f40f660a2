package io.haproof.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code haproof config}: what is in force, and what can be. */
@Command(
        name = "config",
        header = {
            "Show what is set, and what can be.",
            "",
            "  haproof config show conf.d/www.cfg",
            "  haproof config schema > haproof.schema.json",
            ""
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "haproof config show|schema",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n")
final class ConfigCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
