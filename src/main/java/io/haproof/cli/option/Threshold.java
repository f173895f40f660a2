package io.haproof.cli.option;

import io.haproof.cli.console.Choice;
import io.haproof.cli.console.ExitCode;
import io.haproof.lint.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** From which severity on a command ends with {@link ExitCode#FINDINGS}: what {@code --fail-on} says. */
public final class Threshold {

    public static final List<String> WORDS = List.of("error", "warning", "info", "never");

    private Threshold() {}

    /** Refuses what {@code --fail-on} does not take. */
    public static void check(String word) {
        Choice.check("--fail-on", word, WORDS);
    }

    /**
     * The exit code of a command.
     *
     * @param word a word that {@link #check} lets pass
     * @param hasAtLeast whether the command found something of a severity or worse
     */
    public static int exitCode(String word, Predicate<Severity> hasAtLeast) {
        Optional<Severity> limit = Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
        return limit.filter(hasAtLeast).isPresent() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
