package io.haproof.cli.cloud;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.cloud.CloudClient;
import io.haproof.cloud.change.Mode;
import io.haproof.cloud.change.Remote;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haproof pull}: what an instance has, as a file. */
@Command(
        name = "pull",
        header = {
            "Write what an instance has in force to a file, to be changed and pushed.",
            "",
            "  haproof pull 5d74bb81-0473-464d-b15b-0ae418619248",
            "  haproof pull --mode custom --output haproxy.cfg 5d74bb81-0473-464d-b15b-0ae418619248",
            ""
        },
        customSynopsis = "haproof pull [OPTIONS] INSTANCE")
public final class PullCommand implements Callable<Integer> {

    public static final List<String> MODES = List.of("custom", "base");

    private final Surroundings surroundings;

    @Parameters(paramLabel = "INSTANCE", description = "The id of the instance.")
    private String instance = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write it there (default: INSTANCE.cfg or INSTANCE.json); - is the standard output.")
    private String output = "";

    @Option(
            names = "--mode",
            paramLabel = "NAME",
            description = "custom for the configuration, base for the listeners, in force or not.")
    private String mode = "";

    @Option(names = "--force", description = "Write over a file that was changed since it was pulled.")
    private boolean force;

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    public PullCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!mode.isEmpty()) {
            Choice.check("--mode", mode, MODES);
        }
        CloudClient client = cloud.client(surroundings);
        Remote remote = CloudOptions.calling(() -> Remote.read(client, instance));
        Mode wanted = Arrays.stream(Mode.values())
                .filter(candidate -> candidate.word().equals(mode))
                .findFirst()
                .orElse(remote.mode());
        String text = text(remote, wanted);
        if (output.equals("-")) {
            surroundings.print(text);
            return ExitCode.CLEAN;
        }
        String name = output.isEmpty() ? instance + (wanted == Mode.CUSTOM ? ".cfg" : ".json") : output;
        PulledFile file = new PulledFile(surroundings.cwd(), name);
        if (!force && file.isPrecious(text)) {
            throw CliException.failure("\"" + name + "\" was changed since it was pulled; push it, move it away, or "
                    + "--force writes over it");
        }
        file.write(remote, text);
        surroundings.say("wrote the " + wanted.rule() + " to \"" + name + "\"; " + remote.describe());
        return ExitCode.CLEAN;
    }

    private String text(Remote remote, Mode wanted) {
        if (wanted == Mode.BASE) {
            return remote.listenersText();
        }
        if (remote.configuration().isEmpty()) {
            throw CliException.failure("instance " + remote.uuid() + " has no custom configuration");
        }
        return remote.configuration();
    }
}
