package io.haproof.cli.option;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Surroundings;
import io.haproof.project.FileFinder;
import io.haproof.project.LoadOrder;
import io.haproof.project.Project;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether the files that a command is given are one configuration. */
public final class AsOneOption {

    @Option(names = "--as-one", description = "The files are one configuration, which HAProxy loads in this order.")
    private boolean asOne;

    /** The files that arguments mean; of one configuration none may be named twice. */
    public FileFinder.Found find(Surroundings surroundings, List<String> arguments, String standardInputName) {
        if (!asOne) {
            return new FileFinder(surroundings.cwd()).find(arguments, standardInputName);
        }
        LoadOrder order = new LoadOrder(surroundings.cwd());
        FileFinder.Found found = order.find(arguments, standardInputName);
        if (order.twice().isPresent()) {
            throw CliException.usage(order.twice().get());
        }
        return found;
    }

    public Project applied(Project project) {
        return asOne ? project.withFilesAsOne() : project;
    }
}
