package io.haproof.cli.lint;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.AsOneOption;
import io.haproof.cli.option.SettingsOptions;
import io.haproof.lint.config.ConfigException;
import io.haproof.project.FileFinder;
import io.haproof.project.Project;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which files a baseline is compared with, and how they are checked. */
public final class BaselineOptions {

    @Parameters(
            paramLabel = "FILE|DIR|GLOB",
            description = "What lint would be given; without any, the working folder.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private AsOneOption asOne = new AsOneOption();

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    /** What was found, and what is known. */
    Project.Comparison compare(Surroundings surroundings, List<String> problems) {
        if (arguments.contains("-")) {
            throw CliException.usage("a baseline is about files; expected a file, a folder or a pattern, not -");
        }
        FileFinder.Found found = asOne.find(surroundings, arguments.isEmpty() ? List.of(".") : arguments, "");
        try {
            Project.Comparison comparison = asOne.applied(settings.project(surroundings))
                    .compare(found.files().stream()
                            .map(file -> file.toProjectFile(surroundings.in(), surroundings.cwd()))
                            .toList());
            problems.addAll(found.problems());
            problems.addAll(comparison.run().problems());
            return comparison;
        } catch (ConfigException refused) {
            throw CliException.usage(refused.problems());
        }
    }

    /** Says what could not be done; the exit code if all could is another's. */
    static int exitCode(Surroundings surroundings, List<String> problems, int otherwise) {
        problems.forEach(surroundings::say);
        return problems.isEmpty() ? otherwise : ExitCode.FAILURE;
    }

    /** {@code 1 finding}, {@code 2 findings}. */
    static String findings(int count) {
        return count + (count == 1 ? " finding" : " findings");
    }
}
