package io.haproof.cli;

import io.haproof.project.Project;
import io.haproof.project.ProjectFile;
import io.haproof.project.Run;
import io.haproof.report.Look;
import io.haproof.report.Report;
import io.haproof.report.ReportFormat;
import io.haproof.report.ReportFormats;
import java.util.ArrayList;
import java.util.List;
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

    @Option(names = "--format", paramLabel = "NAME", description = "text (default), compact or json.")
    private String format = "text";

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report there.")
    private String output = "";

    @Mixin
    private FixOptions fix = new FixOptions();

    @Mixin
    private AsOneOption asOne = new AsOneOption();

    @Option(
            names = "--confirm-with",
            paramLabel = "PATH",
            description = "A program that is asked, too, if it is of a version to check for.")
    private String haproxy = "";

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

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        checkOptions();
        Project project = project();
        FileFinder.Found found =
                asOne.find(surroundings, arguments, stdinFilename.isEmpty() ? "<stdin>" : stdinFilename);
        List<ProjectFile> files = found.files().stream()
                .map(file -> file.toProjectFile(surroundings))
                .toList();
        List<String> problems = new ArrayList<>(found.problems());
        if (fix.isDiff()) {
            int exit = fix.show(surroundings, project, files, problems);
            problems.forEach(surroundings::say);
            return problems.isEmpty() ? exit : ExitCode.FAILURE;
        }
        problems.addAll(fix.apply(surroundings, project, files, quiet));
        Run run = SettingsOptions.check(project, files);
        problems.addAll(run.problems());
        write(run);
        problems.forEach(surroundings::say);
        return problems.isEmpty() ? exitCode(run) : ExitCode.FAILURE;
    }

    private Project project() {
        Project project = asOne.applied(settings.project(surroundings));
        return haproxy.isEmpty() || fix.isDiff()
                ? project
                : project.withConfirmation(HaproxyProgram.ask(surroundings, haproxy));
    }

    private void checkOptions() {
        fix.check(arguments);
        Choice.check("--color", color, ColourChoice.WORDS);
        Choice.check("--format", format, ReportFormats.names());
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

    private void write(Run run) {
        Report report = run.report();
        boolean toTerminal = surroundings.terminal() && output.isEmpty();
        boolean colour = ColourChoice.isColoured(color, surroundings.env(), toTerminal);
        ReportFormat writer = ReportFormats.named(format).orElseThrow();
        OutputFile.deliver(surroundings, output, writer.text(report, new Look(colour, !quiet)));
        if (!quiet) {
            run.notes().forEach(note -> surroundings.say("note: " + note));
            if (!writer.showsNotes()) {
                report.files()
                        .forEach(file ->
                                file.notes().forEach(note -> surroundings.say(file.path() + ": note: " + note)));
            }
        }
    }

    private int exitCode(Run run) {
        return run.fails() && !exitZero ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
