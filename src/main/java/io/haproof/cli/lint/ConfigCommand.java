package io.haproof.cli.lint;

import io.haproof.cli.console.GroupCommand;
import picocli.CommandLine.Command;

/** {@code haproof config}: what is in force, and what can be. */
@Command(
        name = "config",
        header = {
            "Show what is set, and what can be.",
            "",
            "  haproof config show conf.d/www.cfg",
            "  haproof config schema > haproof.schema.json",
            ""
        },
        customSynopsis = "haproof config show|schema",
        commandListHeading = "%nCommands:%n")
public final class ConfigCommand extends GroupCommand {}
