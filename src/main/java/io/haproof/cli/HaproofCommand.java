package io.haproof.cli;

import io.haproof.catalogue.Catalogue;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.report.ToolVersion;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code haproof} without a command: help and version. */
@Command(
        name = "haproof",
        header = {
            "Proves HAProxy configuration before it runs.",
            "",
            "  haproof lint haproxy.cfg                     what is wrong with a file",
            "  haproof lint --haproxy 3.2 conf.d            the files of a folder, for HAProxy 3.2",
            "  render-config | haproof lint --format json - what comes through a pipe, for a program",
            "  haproof explain syntax-unknown-keyword       the page of a rule",
            "  haproof keywords http-request                what the versions know of a name",
            ""
        },
        customSynopsis = "haproof COMMAND [OPTIONS] [ARGUMENTS]",
        commandListHeading = "%nCommands (haproof COMMAND --help says more):%n",
        footer = {"", "Exit codes: " + ExitCode.MEANING + "."})
final class HaproofCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--version", description = "Show the versions of the tool, of HAProxy that it knows, of Java.")
    private boolean version;

    HaproofCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (version) {
            surroundings.print(versions());
            return ExitCode.CLEAN;
        }
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    private static String versions() {
        String catalogue =
                Catalogue.load().versions().stream().map(Object::toString).collect(Collectors.joining(", "));
        return ToolVersion.tool() + "\ncatalogue: HAProxy " + catalogue + "\nJava " + System.getProperty("java.version")
                + '\n';
    }
}
