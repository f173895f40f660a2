package io.haproof.cli.help;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import io.haproof.cli.cloud.LbCommand;
import io.haproof.cli.cloud.PullCommand;
import io.haproof.cli.console.Choice;
import io.haproof.cli.console.ColourChoice;
import io.haproof.cli.option.RuleNames;
import io.haproof.cli.option.Threshold;
import io.haproof.cli.translate.ToListenersCommand;
import io.haproof.cloud.Region;
import io.haproof.lint.Platform;
import io.haproof.report.ReportFormats;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the values of options and arguments can be, where that is a list of words. */
public final class CompletionValues {

    /** Commands whose {@code --format} is one of a report. */
    private static final Set<String> REPORTING = Set.of("lint", "audit");

    /** What needs no quotes in a shell. */
    private static final Predicate<String> PLAIN =
            Pattern.compile("[A-Za-z0-9._-]+").asMatchPredicate();

    private CompletionValues() {}

    /** The words that can stand there; none where anything can, or only a file. */
    public static List<String> of(String command, ArgSpec spec) {
        return spec instanceof OptionSpec option ? option(command, option) : argument(command, spec);
    }

    private static List<String> option(String command, OptionSpec option) {
        return switch (option.longestName()) {
            case "--allow" -> RuleNames.all();
            case "--color" -> ColourChoice.WORDS;
            case "--fail-on" -> Threshold.WORDS;
            case "--format" -> formats(command);
            case "--haproxy" ->
                Catalogue.load().versions().stream().map(Version::toString).toList();
            case "--metric" -> LbCommand.METRICS.keySet().stream().sorted().toList();
            case "--mode" -> PullCommand.MODES;
            case "--platform" -> Platform.words();
            case "--region" -> Region.words();
            case "--report" ->
                ReportFormats.names().stream().map(name -> name + ':').toList();
            case "--rule" -> RuleNames.all().stream().map(id -> id + '=').toList();
            default -> List.of();
        };
    }

    private static List<String> formats(String command) {
        if (REPORTING.contains(command)) {
            return ReportFormats.names();
        }
        return command.equals("to-listeners") ? ToListenersCommand.FORMATS : Choice.TEXT_OR_JSON;
    }

    private static List<String> argument(String command, ArgSpec argument) {
        return switch (argument.paramLabel()) {
            case "COMMAND" ->
                List.copyOf(argument.command().root().subcommands().keySet());
            case "RULE" -> RuleNames.all();
            case "SHELL" -> CompletionCommand.SHELLS;
            case "NAME" ->
                command.equals("keywords")
                        ? KnownNames.all().stream().filter(PLAIN).toList()
                        : List.of();
            default -> List.of();
        };
    }
}
