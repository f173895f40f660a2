package io.haproof.cli.translate;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Inputs;
import io.haproof.cli.console.Surroundings;
import io.haproof.text.Secret;
import java.util.List;

/** The file that holds user and password of the status page. */
public final class StatsAuth {

    private StatsAuth() {}

    /** Reads {@code user:password}, the only line of a file. */
    static Secret read(Surroundings surroundings, String path) {
        List<String> lines = Inputs.text(surroundings, path).lines().toList();
        boolean isOne = lines.size() == 1 && lines.get(0).indexOf(':') > 0;
        if (!isOne || lines.get(0).chars().anyMatch(unit -> unit < ' ' || unit == 0x7f)) {
            throw CliException.usage("--stats-auth-file: \"" + path + "\" does not hold one line user:password");
        }
        return Secret.of(lines.get(0));
    }
}
