package io.haproof.cli.help;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
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
        customSynopsis = "haproof completion bash|zsh")
public final class CompletionCommand implements Callable<Integer> {

    static final List<String> SHELLS = List.of("bash", "zsh");

    private final Surroundings surroundings;
    private final Supplier<CommandLine> whole;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell = "";

    /** For the command with all its commands, which is made only if it is needed. */
    public CompletionCommand(Surroundings surroundings, Supplier<CommandLine> whole) {
        this.surroundings = surroundings;
        this.whole = whole;
    }

    @Override
    public Integer call() {
        Choice.check("completion", shell, SHELLS);
        surroundings.print(Completion.script(whole.get(), shell));
        return ExitCode.CLEAN;
    }
}
