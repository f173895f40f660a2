package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Surroundings;
import picocli.CommandLine.Option;

/** Asks before something is done that cannot be taken back. */
public final class Confirmation {

    @Option(names = "--yes", description = "Do it without a question.")
    private boolean yes;

    /** Refuses to begin where nobody could be asked. */
    void requireAnswerable(Surroundings surroundings) {
        if (!yes && !surroundings.terminal()) {
            throw CliException.usage("nobody can be asked here; --yes does it without a question");
        }
    }

    /** Whether it is to be done. */
    boolean isGiven(Surroundings surroundings, String question) {
        return yes || surroundings.ask(question + " Only \"yes\" does it: ").equals("yes");
    }

    /** Ends the command unless it is to be done. */
    void require(Surroundings surroundings, String question) {
        requireAnswerable(surroundings);
        if (!isGiven(surroundings, question)) {
            throw CliException.failure("nothing was done");
        }
    }
}
