package io.haproof.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code haproof baseline}: keeps the findings that are known. */
@Command(
        name = "baseline",
        header = {
            "Keep the findings that are known, so that only new ones are shown.",
            "",
            "  haproof baseline write conf.d",
            "  haproof lint --baseline .haproof-baseline.json conf.d",
            "  haproof baseline prune conf.d",
            ""
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "haproof baseline write|prune|check [OPTIONS] [FILE|DIR|GLOB]...",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n")
final class BaselineCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
