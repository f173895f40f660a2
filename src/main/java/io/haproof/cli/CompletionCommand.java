package io.haproof.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code haproof completion}: writes what makes a shell complete the command. */
@Command(
        name = "completion",
        header = {
            "Write what makes a shell complete commands, options and values.",
            "",
            "  source <(haproof completion bash)            in ~/.bashrc",
            "  source <(haproof completion zsh)             in ~/.zshrc, after compinit",
            ""
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "haproof completion bash|zsh",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class CompletionCommand implements Callable<Integer> {

    static final List<String> SHELLS = List.of("bash", "zsh");

    private final Surroundings surroundings;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell = "";

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Choice.check("completion", shell, SHELLS);
        surroundings.print(Completion.script(Cli.whole(surroundings), shell));
        return ExitCode.CLEAN;
    }
}
