package io.haproof.cli.lint;

import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.baseline.BaselineEntry;
import io.haproof.project.KnownFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haproof baseline prune}: takes out of a baseline what is not found any more. */
@Command(
        name = "prune",
        header = {"Take out of a baseline what is not found any more.", "", "  haproof baseline prune conf.d", ""},
        customSynopsis = "haproof baseline prune [OPTIONS] [FILE|DIR|GLOB]...")
public final class BaselinePruneCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private BaselineOptions options = new BaselineOptions();

    public BaselinePruneCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        options.compare(surroundings, problems).baselines().forEach(this::prune);
        return BaselineOptions.exitCode(surroundings, problems, ExitCode.CLEAN);
    }

    private void prune(KnownFindings known) {
        List<BaselineEntry> stale = known.stale();
        if (!stale.isEmpty()) {
            OutputFile.write(
                    surroundings.cwd(),
                    known.file().toString(),
                    known.current().without(stale).text());
        }
        int count = stale.stream().mapToInt(BaselineEntry::count).sum();
        surroundings.print(known.name() + ": " + BaselineOptions.findings(count) + " taken out\n");
    }
}
