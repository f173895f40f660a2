package io.haproof.cli.lint;

import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.baseline.Baseline;
import io.haproof.lint.baseline.BaselineEntry;
import io.haproof.project.KnownFindings;
import io.haproof.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haproof baseline write}: makes everything known that is found now. */
@Command(
        name = "write",
        header = {
            "Make known what is found now, but for what HAProxy refuses.",
            "",
            "  haproof baseline write conf.d",
            ""
        },
        customSynopsis = "haproof baseline write [OPTIONS] [FILE|DIR|GLOB]...")
public final class BaselineWriteCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--with-fatal", description = "Make known, too, with what HAProxy refuses to start.")
    private boolean withFatal;

    @Mixin
    private BaselineOptions options = new BaselineOptions();

    public BaselineWriteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        Project.Comparison comparison = options.compare(surroundings, problems);
        comparison.baselines().forEach(this::write);
        return BaselineOptions.exitCode(surroundings, problems, ExitCode.CLEAN);
    }

    private void write(KnownFindings known) {
        Baseline written = known.written(withFatal);
        OutputFile.write(surroundings.cwd(), known.file().toString(), written.text());
        int count = written.entries().stream().mapToInt(BaselineEntry::count).sum();
        surroundings.print(known.name() + ": " + BaselineOptions.findings(count) + " known\n");
        int fatal = known.fatal().size();
        if (fatal > 0 && !withFatal) {
            surroundings.say("note: " + fatal + " fatal " + (fatal == 1 ? "finding is" : "findings are")
                    + " not in it, since HAProxy refuses to start; --with-fatal takes " + (fatal == 1 ? "it" : "them")
                    + " in");
        }
    }
}
