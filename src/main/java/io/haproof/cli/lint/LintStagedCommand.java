package io.haproof.cli.lint;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ColourChoice;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Git;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.SettingsOptions;
import io.haproof.lint.config.ConfigException;
import io.haproof.project.Project;
import io.haproof.project.ProjectFile;
import io.haproof.project.Run;
import io.haproof.report.Look;
import io.haproof.report.ReportFormats;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/** {@code haproof lint-staged}: checks what a commit is about to take. */
@Command(
        name = "lint-staged",
        header = {
            "Find what is wrong with the configurations that are staged for a commit.",
            "",
            "  haproof lint-staged                          what the hook of haproof install-hook calls",
            "",
            "What is staged counts, not what is in the folder. It looks at *.cfg and *.conf files whose",
            "names begin with haproxy, or that are in a folder haproxy or haproxy.d.",
            ""
        },
        customSynopsis = "haproof lint-staged")
public final class LintStagedCommand implements Callable<Integer> {

    /** The paths of configurations, from the top of a repository; that of .pre-commit-hooks.yaml, too. */
    public static final Pattern FILES =
            Pattern.compile("(^|/)haproxy[^/]*\\.(cfg|conf)$|(^|/)haproxy(\\.d)?/(.*/)?[^/]*\\.(cfg|conf)$");

    private final Surroundings surroundings;

    public LintStagedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Git git = new Git(surroundings);
        Path top = git.top();
        List<ProjectFile> files = git.staged().stream()
                .filter(file -> FILES.matcher(file.path()).find())
                .map(file -> new ProjectFile(file.path(), top.resolve(file.path()), () -> git.content(file)))
                .toList();
        if (files.isEmpty()) {
            return ExitCode.CLEAN;
        }
        Run run = check(top, files);
        boolean colour = ColourChoice.isColoured("auto", surroundings.env(), surroundings.terminal());
        surroundings.print(ReportFormats.named("text").orElseThrow().text(run.report(), new Look(colour, true)));
        run.notes().forEach(note -> surroundings.say("note: " + note));
        run.problems().forEach(surroundings::say);
        if (!run.problems().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return run.fails() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private Run check(Path top, List<ProjectFile> files) {
        try {
            return SettingsOptions.check(Project.in(top).withEnvironment(surroundings.env()), files);
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        }
    }
}
