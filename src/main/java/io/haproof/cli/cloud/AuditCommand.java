package io.haproof.cli.cloud;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ColourChoice;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.ReportOptions;
import io.haproof.cli.option.Targets;
import io.haproof.cli.option.Threshold;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.audit.Audit;
import io.haproof.cloud.audit.Audited;
import io.haproof.cloud.audit.Progress;
import io.haproof.report.FileReport;
import io.haproof.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof audit}: what is wrong with what instances have in force. */
@Command(
        name = "audit",
        header = {
            "Check what instances have in force, each for the version that it runs.",
            "",
            "  haproof audit --all",
            "  haproof audit --format json 5d74bb81-0473-464d-b15b-0ae418619248",
            ""
        },
        customSynopsis = "haproof audit [OPTIONS] --all|INSTANCE...")
public final class AuditCommand implements Callable<Integer> {

    private static final int WIDTH = 40;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "INSTANCE", arity = "0..*", description = "The ids of instances.")
    private List<String> instances = List.of();

    @Option(names = "--all", description = "Every instance.")
    private boolean all;

    @Option(
            names = "--haproxy",
            paramLabel = "VERSION",
            description = "Check for this version, whatever the instances report.")
    private Optional<String> haproxy = Optional.empty();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from here on: error (default), warning, info, never.")
    private String failOn = "error";

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private String color = "auto";

    @Option(names = "--quiet", description = "Show findings and errors only.")
    private boolean quiet;

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    public AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Threshold.check(failOn);
        Choice.check("--color", color, ColourChoice.WORDS);
        reports.check();
        reports.checkFiles(surroundings.cwd(), Set.of());
        if (all == !instances.isEmpty()) {
            throw CliException.usage("expected ids of instances, or --all");
        }
        Targets.one(haproxy);
        CloudClient client = cloud.client(surroundings);
        boolean showsProgress = surroundings.terminal() && !quiet;
        Audit audit = Audit.of(client).watchedBy(showsProgress ? this::show : Progress.NONE);
        List<Audited> audited = run(haproxy.map(audit::checkedFor).orElse(audit));
        if (showsProgress) {
            surroundings.show("\r" + " ".repeat(WIDTH) + "\r");
        }
        Report report = report(audited);
        List<String> problems = reports.deliver(surroundings, report, color, quiet);
        audited.stream()
                .filter(Audited.Failed.class::isInstance)
                .map(Audited.Failed.class::cast)
                .forEach(failed -> problems.add(failed.uuid() + ": " + failed.reason()));
        problems.forEach(surroundings::say);
        return problems.isEmpty() ? Threshold.exitCode(failOn, report.summary()::hasAtLeast) : ExitCode.FAILURE;
    }

    private void show(int done, int total, Audited latest) {
        surroundings.show("\r" + done + " of " + total + " instances");
    }

    private List<Audited> run(Audit audit) {
        try {
            return all ? audit.ofAll() : audit.of(instances);
        } catch (CloudException failure) {
            throw CliException.failure(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CliException.failure("interrupted");
        }
    }

    private static Report report(List<Audited> audited) {
        List<Version> versions = new ArrayList<>();
        List<FileReport> files = new ArrayList<>();
        for (Audited one : audited) {
            if (one instanceof Audited.Checked checked) {
                Version version = checked.inspection().version();
                versions.add(version);
                files.add(FileReport.of(checked.path(), checked.inspection().result(), version)
                        .in(Optional.empty(), checked.inspection().notes()));
            }
        }
        if (versions.isEmpty()) {
            versions.add(Catalogue.load().defaultVersion());
        }
        return new Report(versions.stream().distinct().sorted().toList(), files);
    }
}
