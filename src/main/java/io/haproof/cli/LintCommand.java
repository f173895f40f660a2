package io.haproof.cli;

import io.haproof.catalogue.Version;
import io.haproof.lint.Linter;
import io.haproof.lint.Platform;
import io.haproof.report.FileReport;
import io.haproof.report.Report;
import io.haproof.syntax.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof lint}: finds what is wrong with configurations and structured listeners. */
@Command(
        name = "lint",
        header = {
            "Find what is wrong with configurations.",
            "",
            "  haproof lint haproxy.cfg",
            "  haproof lint --haproxy 2.4,3.2 --fail-on warning conf.d \"sites/**/*.cfg\"",
            "  haproof lint listeners.json",
            "  render-config | haproof lint --stdin-filename haproxy.cfg -",
            ""
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "haproof lint [OPTIONS] FILE|DIR|GLOB|-...",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class LintCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE|DIR|GLOB|-",
            description =
                    "Files of configuration text or of structured listeners; folders are searched for *.cfg, *.conf and haproxy*.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--haproxy",
            paramLabel = "VERSION",
            description = "HAProxy to check for (default 2.4); or several: 2.4,3.2.")
    private Optional<String> haproxy = Optional.empty();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from here on: error (default), warning, info, never.")
    private String failOn = "error";

    @Option(names = "--exit-zero", description = "Exit with 0 in spite of findings.")
    private boolean exitZero;

    @Option(names = "--partial", description = "The files are only parts of a configuration.")
    private boolean partial;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "Whose rules to check, too: capitalonline (default) or none.")
    private String platform = Platform.CAPITALONLINE.word();

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Option(names = "--stdin-filename", paramLabel = "NAME", description = "What to call the standard input.")
    private String stdinFilename = "";

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private String color = "auto";

    @Option(names = "--quiet", description = "Show findings and errors only.")
    private boolean quiet;

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        checkOptions();
        Targets targets = Targets.of(haproxy);
        FileFinder.Found found =
                new FileFinder(surroundings.cwd()).find(arguments, stdinFilename.isEmpty() ? "<stdin>" : stdinFilename);
        Map<Version, Linter> linters = linters(targets.versions());
        reports.checkFiles(surroundings.cwd(), inputs(found));
        List<FileReport> files = new ArrayList<>();
        List<String> problems = new ArrayList<>(found.problems());
        Checker checker = new Checker(linters, surroundings.in());
        for (Checker.Outcome outcome : checker.check(found.files())) {
            outcome.report().ifPresent(files::add);
            outcome.problem().ifPresent(problems::add);
        }
        Report report = new Report(targets.versions(), files, problems);
        problems.addAll(reports.deliver(surroundings, report, color, quiet));
        sayNotes(report, targets);
        problems.forEach(surroundings::say);
        return problems.isEmpty() ? exitCode(report) : ExitCode.FAILURE;
    }

    private void checkOptions() {
        Threshold.check(failOn);
        Choice.check("--platform", platform, Platform.words());
        Choice.check("--color", color, ColourChoice.WORDS);
        reports.check();
        if (arguments.isEmpty()) {
            throw CliException.usage(
                    "nothing to check; expected a file, a folder, a pattern or - for the standard input");
        }
        if (arguments.contains("")) {
            throw CliException.usage("an argument is empty; a folder is named by its path, this one by .");
        }
        if (!stdinFilename.isEmpty() && !arguments.contains("-")) {
            throw CliException.usage("--stdin-filename names the standard input, but no argument is -");
        }
    }

    private Map<Version, Linter> linters(List<Version> versions) {
        Environment known = environment.environment(surroundings);
        Platform wanted = Platform.named(platform).orElseThrow();
        Map<Version, Linter> linters = new LinkedHashMap<>();
        versions.forEach(version -> linters.put(
                version,
                Linter.forTarget(version)
                        .withPlatform(wanted)
                        .withPartial(partial)
                        .withEnvironment(known)));
        return linters;
    }

    /** The files that no report may overwrite. */
    private Set<Path> inputs(FileFinder.Found found) {
        Set<Path> inputs = new HashSet<>();
        found.files().forEach(file -> file.path().ifPresent(inputs::add));
        environment.files().forEach(file -> inputs.add(surroundings.cwd().resolve(file)));
        return inputs;
    }

    private void sayNotes(Report report, Targets targets) {
        if (quiet) {
            return;
        }
        targets.notes().forEach(note -> surroundings.say("note: " + note));
        if (!reports.main().showsNotes()) {
            report.files()
                    .forEach(file -> file.notes().forEach(note -> surroundings.say(file.path() + ": note: " + note)));
        }
    }

    private int exitCode(Report report) {
        return exitZero ? ExitCode.CLEAN : Threshold.exitCode(failOn, report.summary()::hasAtLeast);
    }
}
