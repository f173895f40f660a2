package io.haproof.cli.lint;

import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.baseline.BaselineEntry;
import io.haproof.project.KnownFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haproof baseline check}: says what a baseline knows and is not found any more. */
@Command(
        name = "check",
        header = {"Say what a baseline knows and is not found any more.", "", "  haproof baseline check conf.d", ""},
        customSynopsis = "haproof baseline check [OPTIONS] [FILE|DIR|GLOB]...")
public final class BaselineCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private BaselineOptions options = new BaselineOptions();

    public BaselineCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        boolean isStale = false;
        for (KnownFindings known : options.compare(surroundings, problems).baselines()) {
            known.stale().forEach(entry -> surroundings.print(line(known, entry)));
            isStale |= !known.stale().isEmpty();
        }
        return BaselineOptions.exitCode(surroundings, problems, isStale ? ExitCode.FINDINGS : ExitCode.CLEAN);
    }

    private static String line(KnownFindings known, BaselineEntry entry) {
        String count = entry.count() == 1 ? "" : ", " + entry.count() + " times";
        return Sentence.oneLine(known.name() + ": not found any more: " + entry.rule() + " in " + entry.path() + count)
                + '\n';
    }
}
