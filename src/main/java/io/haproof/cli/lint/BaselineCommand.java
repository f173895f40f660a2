package io.haproof.cli.lint;

import io.haproof.cli.console.GroupCommand;
import picocli.CommandLine.Command;

/** {@code haproof baseline}: keeps the findings that are known. */
@Command(
        name = "baseline",
        header = {
            "Keep the findings that are known, so that only new ones are shown.",
            "",
            "  haproof baseline write conf.d",
            "  haproof lint --baseline .haproof-baseline.json conf.d",
            "  haproof baseline prune conf.d",
            ""
        },
        customSynopsis = "haproof baseline write|prune|check [OPTIONS] [FILE|DIR|GLOB]...",
        commandListHeading = "%nCommands:%n")
public final class BaselineCommand extends GroupCommand {}
