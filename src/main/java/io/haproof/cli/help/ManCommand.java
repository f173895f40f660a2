package io.haproof.cli.help;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        customSynopsis = "haproof man [COMMAND]...")
public final class ManCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Supplier<CommandLine> whole;

    @Parameters(paramLabel = "COMMAND", description = "A command, and one below it; without any, haproof itself.")
    private List<String> names = new ArrayList<>();

    /** For the command with all its commands, which is made only if it is needed. */
    public ManCommand(Surroundings surroundings, Supplier<CommandLine> whole) {
        this.surroundings = surroundings;
        this.whole = whole;
    }

    @Override
    public Integer call() {
        CommandLine line = whole.get();
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
