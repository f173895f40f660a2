package io.haproof.cli.option;

import io.haproof.catalogue.Version;
import io.haproof.cli.console.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The one version of HAProxy that a command is for. */
public final class TargetOption {

    @Option(names = "--haproxy", paramLabel = "VERSION", description = "HAProxy that the text is for (default 2.4).")
    private Optional<String> haproxy = Optional.empty();

    public Version version(Surroundings surroundings, NoteOptions notes) {
        Targets targets = Targets.one(haproxy);
        targets.notes().forEach(note -> notes.say(surroundings, "note: " + note));
        return targets.versions().get(0);
    }
}
