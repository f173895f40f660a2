package io.haproof.cli.lint;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ColourChoice;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.HaproxyProgram;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.AsOneOption;
import io.haproof.cli.option.FixOptions;
import io.haproof.cli.option.ReportOptions;
import io.haproof.cli.option.SettingsOptions;
import io.haproof.project.FileFinder;
import io.haproof.project.Project;
import io.haproof.project.ProjectFile;
import io.haproof.project.Run;
import io.haproof.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            "  render-config | haproof lint --stdin-filename haproxy.cfg -",
            ""
        },
        customSynopsis = "haproof lint [OPTIONS] FILE|DIR|GLOB|-...")
public final class LintCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE|DIR|GLOB|-",
            description = "What to check; folders are searched for *.cfg, *.conf and haproxy*.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private FixOptions fix = new FixOptions();

    @Mixin
    private AsOneOption asOne = new AsOneOption();

    @Option(
            names = "--confirm-with",
            paramLabel = "PATH",
            description = "A program that is asked, too, if it is of a version to check for.")
    private String haproxy = "";

    @Option(names = "--explain-verdict", description = "Say of what is fatal since when, why, and what HAProxy prints.")
    private boolean explainVerdict;

    @Option(names = "--exit-zero", description = "Exit with 0 in spite of findings.")
    private boolean exitZero;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--stdin-filename", paramLabel = "NAME", description = "What to call the standard input.")
    private String stdinFilename = "";

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private String color = "auto";

    @Option(names = "--quiet", description = "Show findings and errors only.")
    private boolean quiet;

    public LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        checkOptions();
        Project project = project();
        FileFinder.Found found =
                asOne.find(surroundings, arguments, stdinFilename.isEmpty() ? "<stdin>" : stdinFilename);
        List<ProjectFile> files = found.files().stream()
                .map(file -> file.toProjectFile(surroundings.in(), surroundings.cwd()))
                .toList();
        if (reports.isAnyWritten()) {
            reports.checkFiles(surroundings.cwd(), inputs(found, SettingsOptions.sources(project, files)));
        }
        List<String> problems = new ArrayList<>(found.problems());
        if (fix.isDiff()) {
            int exit = fix.show(surroundings, project, files, problems);
            problems.forEach(surroundings::say);
            return problems.isEmpty() ? exit : ExitCode.FAILURE;
        }
        problems.addAll(fix.apply(surroundings, project, files, quiet));
        Run run = SettingsOptions.check(project, files);
        // What cannot be read can be neither mended nor checked, and is said once.
        run.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        Report report = new Report(run.targets(), run.files(), problems);
        problems.addAll(reports.deliver(surroundings, report, color, quiet));
        sayNotes(run);
        problems.forEach(surroundings::say);
        return problems.isEmpty() ? exitCode(run) : ExitCode.FAILURE;
    }

    private Project project() {
        Project whole = asOne.applied(settings.project(surroundings));
        Project project = explainVerdict ? whole.withVerdicts() : whole;
        return haproxy.isEmpty() || fix.isDiff()
                ? project
                : project.withConfirmation(HaproxyProgram.ask(surroundings, haproxy));
    }

    private void checkOptions() {
        fix.check(arguments);
        Choice.check("--color", color, ColourChoice.WORDS);
        reports.check();
        if (explainVerdict) {
            reports.checkVerdicts();
        }
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

    /** The files that no report may overwrite. */
    private Set<Path> inputs(FileFinder.Found found, Set<Path> sources) {
        Set<Path> inputs = new HashSet<>(sources);
        found.files().forEach(file -> file.path().ifPresent(inputs::add));
        settings.files().forEach(file -> inputs.add(surroundings.cwd().resolve(file)));
        return inputs;
    }

    private void sayNotes(Run run) {
        if (quiet) {
            return;
        }
        run.notes().forEach(note -> surroundings.say("note: " + note));
        if (!reports.main().showsNotes()) {
            run.files()
                    .forEach(file -> file.notes().forEach(note -> surroundings.say(file.path() + ": note: " + note)));
        }
    }

    private int exitCode(Run run) {
        return run.fails() && !exitZero ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
