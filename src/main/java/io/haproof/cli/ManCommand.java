package io.haproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code haproof man}: writes a page of the manual. */
@Command(
        name = "man",
        header = {
            "Write the page of the manual of a command.",
            "",
            "  haproof man lint | man -l -",
            "  haproof man > /usr/local/share/man/man1/haproof.1",
            ""
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "haproof man [COMMAND]...",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ManCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "COMMAND", description = "A command, and one below it; without any, haproof itself.")
    private List<String> names = new ArrayList<>();

    ManCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine line = Cli.whole(surroundings);
        for (String name : names) {
            CommandLine below = line.getSubcommands().get(name);
            if (below == null) {
                throw CliException.usage("unknown command \"" + name + '"'
                        + Sentence.didYouMeanOrOneOf(name, line.getSubcommands().keySet()));
            }
            line = below;
        }
        surroundings.print(ManPage.of(line.getCommandSpec()));
        return ExitCode.CLEAN;
    }
}
