package io.haproof.cli;

import io.haproof.project.Project;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether the files that a command is given are one configuration. */
final class AsOneOption {

    @Option(names = "--as-one", description = "The files are one configuration, which HAProxy loads in this order.")
    private boolean asOne;

    FileFinder.Found find(Surroundings surroundings, List<String> arguments, String standardInputName) {
        return asOne
                ? new LoadOrder(surroundings.cwd()).find(arguments, standardInputName)
                : new FileFinder(surroundings.cwd()).find(arguments, standardInputName);
    }

    Project applied(Project project) {
        return asOne ? project.withFilesAsOne() : project;
    }
}
