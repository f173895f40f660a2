package io.haproof.cli.cloud;

import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haproof plan}: what a push would do. */
@Command(
        name = "plan",
        header = {
            "Show what submitting a file would do to an instance, and all that is wrong with it.",
            "",
            "  haproof plan 5d74bb81-0473-464d-b15b-0ae418619248 haproxy.cfg",
            "  haproof plan --out change.plan 5d74bb81-0473-464d-b15b-0ae418619248 listeners.json",
            ""
        },
        customSynopsis = "haproof plan [OPTIONS] INSTANCE FILE")
public final class PlanCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    @Option(names = "--out", paramLabel = "PLAN", description = "Write the plan there; haproof push takes it.")
    private String out = "";

    @Option(names = "--detailed-exitcode", description = "Exit with 4 instead of 0 when there is something to submit.")
    private boolean detailed;

    public PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OutputFile.checkDistinct(surroundings.cwd(), options.file(), out);
        ChangeOptions.Change change = options.prepare(surroundings);
        if (!out.isEmpty()) {
            OutputFile.writePrivate(surroundings.cwd(), out, change.plan().write());
        }
        surroundings.print(options.isJson() ? change.plan().write() : PlanPage.text(change) + PlanPage.verdict(change));
        if (change.isRefused()) {
            change.hint(surroundings);
            return ExitCode.FINDINGS;
        }
        return detailed && !change.plan().isEmpty() ? ExitCode.CHANGES : ExitCode.CLEAN;
    }
}
