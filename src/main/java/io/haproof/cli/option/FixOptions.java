package io.haproof.cli.option;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.OutputFile;
import io.haproof.cli.console.Sentence;
import io.haproof.cli.console.Surroundings;
import io.haproof.lint.config.ConfigException;
import io.haproof.project.FixedFile;
import io.haproof.project.Project;
import io.haproof.project.ProjectFile;
import io.haproof.text.Masking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether files are to be mended, or it is to be shown how they would be. */
public final class FixOptions {

    @Option(names = "--fix", description = "Apply safe changes to the files, then check what is left.")
    private boolean fix;

    @Option(names = "--diff", description = "Show what --fix would change, and exit with 1 if anything.")
    private boolean diff;

    @Option(names = "--unsafe-fixes", description = "With --fix or --diff: make the changes that are guesses, too.")
    private boolean unsafe;

    public boolean isDiff() {
        return diff;
    }

    /** Refuses what cannot be meant. */
    public void check(List<String> arguments) {
        if (fix && diff) {
            throw CliException.usage("--diff shows what --fix would change; expected one of them");
        }
        if (unsafe && !fix && !diff) {
            throw CliException.usage("--unsafe-fixes goes with --fix or --diff");
        }
        if (fix && arguments.contains("-")) {
            throw CliException.usage("--fix changes files, and the standard input is none; --diff shows the changes");
        }
    }

    /** Mends files if that is wanted; sentences about those that cannot be mended. */
    public List<String> apply(Surroundings surroundings, Project project, List<ProjectFile> files, boolean quiet) {
        if (!fix) {
            return List.of();
        }
        Project.Fixes fixes = fixes(project, files);
        List<String> problems = new ArrayList<>(fixes.problems());
        int changes = 0;
        int changed = 0;
        for (FixedFile file : fixes.files()) {
            try {
                write(surroundings, file);
                changes += file.changes();
                changed++;
            } catch (CliException failure) {
                problems.add(String.valueOf(failure.getMessage()));
            }
        }
        if (!quiet && changes > 0) {
            surroundings.say("fixed " + changes + (changes == 1 ? " finding in " : " findings in ") + changed
                    + (changed == 1 ? " file" : " files"));
        }
        return problems;
    }

    /** Shows what would change. */
    public int show(Surroundings surroundings, Project project, List<ProjectFile> files, List<String> problems) {
        Project.Fixes fixes = fixes(project, files);
        fixes.files().forEach(file -> surroundings.print(Masking.of(file.diff())));
        problems.addAll(fixes.problems());
        return fixes.files().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Project.Fixes fixes(Project project, List<ProjectFile> files) {
        try {
            return project.fixes(files, !unsafe);
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        }
    }

    /** Somebody may have changed the file since it was read; what he wrote counts more. */
    public static void write(Surroundings surroundings, FixedFile file) {
        try {
            byte[] now = Files.readAllBytes(file.path());
            if (!Arrays.equals(now, file.before().getBytes(StandardCharsets.UTF_8))) {
                throw CliException.failure("\"" + file.name() + "\" is not fixed: it changed while it was checked");
            }
        } catch (IOException failure) {
            throw CliException.failure("\"" + file.name() + "\" is not fixed: " + Sentence.reason(failure));
        }
        OutputFile.write(surroundings.cwd(), file.path().toString(), file.after());
    }
}
