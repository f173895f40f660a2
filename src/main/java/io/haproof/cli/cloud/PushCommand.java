package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.cloud.change.Patience;
import io.haproof.cloud.change.Plan;
import io.haproof.cloud.change.Push;
import io.haproof.cloud.change.Report;
import io.haproof.cloud.change.Report.Outcome;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haproof push}: submits what was proven. */
@Command(
        name = "push",
        header = {
            "Submit a file to an instance if it is proven, and look until the instance runs with it.",
            "",
            "  haproof push 5d74bb81-0473-464d-b15b-0ae418619248 haproxy.cfg",
            "  haproof push --yes --wait 600 5d74bb81-0473-464d-b15b-0ae418619248 change.plan",
            ""
        },
        customSynopsis = "haproof push [OPTIONS] INSTANCE FILE|PLAN")
public final class PushCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Surroundings surroundings;

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to look whether the instance runs with it (default 300).")
    private long wait = Patience.DEFAULT.limit().toSeconds();

    @Option(
            names = "--backup",
            paramLabel = "FOLDER",
            description = "Keep there what the instance had (default: where the file is).")
    private String backup = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    public PushCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (wait < 0) {
            throw CliException.usage("--wait: expected 0 or more seconds");
        }
        confirmation.requireAnswerable(surroundings);
        Path folder = folder();
        ChangeOptions.Change change = options.prepare(surroundings);
        surroundings.show(PlanPage.text(change));
        boolean asks = !change.isRefused() && !change.plan().isEmpty();
        if (asks && !confirmation.isGiven(surroundings, "Submit it to instance " + options.instance() + '?')) {
            throw CliException.failure("nothing was submitted");
        }
        Report report = new Push(
                        change.client(),
                        change.consent(),
                        folder,
                        patience(),
                        surroundings.clock(),
                        surroundings.sleeper())
                .run(change.plan());
        if (report.isGood()) {
            remember(change.plan(), report);
        }
        surroundings.print(
                options.isJson()
                        ? PushPage.json(options.instance(), report, change.consent())
                        : PushPage.text(report, change.consent(), surroundings.cwd()));
        if (report.outcome() == Outcome.REFUSED) {
            change.hint(surroundings);
        }
        return report.isGood()
                ? ExitCode.CLEAN
                : report.outcome() == Outcome.REFUSED ? ExitCode.FINDINGS : ExitCode.FAILURE;
    }

    /** Looks at least ten times, and not more often than five times a second. */
    private Patience patience() {
        Duration limit = Duration.ofSeconds(wait);
        Duration tenth = limit.dividedBy(10);
        Duration pause = tenth.compareTo(Patience.DEFAULT.pause()) < 0 ? tenth : Patience.DEFAULT.pause();
        return new Patience(limit, pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause);
    }

    private Path folder() {
        try {
            Path file = surroundings.cwd().resolve(options.file());
            return backup.isEmpty()
                    ? Optional.ofNullable(file.getParent()).orElse(surroundings.cwd())
                    : surroundings.cwd().resolve(backup);
        } catch (InvalidPathException wrong) {
            throw CliException.usage('"' + wrong.getInput() + "\" is no path");
        }
    }

    /** A text that was pulled can be changed and pushed again. */
    private void remember(Plan plan, Report report) {
        PulledFile file = new PulledFile(surroundings.cwd(), plan.submission().name());
        report.remote()
                .filter(now -> file.read()
                        .filter(pulled -> pulled.instanceUuid().equals(now.uuid()))
                        .isPresent())
                .ifPresent(now -> file.remember(now, plan.submission().text()));
    }
}
