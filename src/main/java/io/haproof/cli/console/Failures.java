package io.haproof.cli.console;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever goes wrong into one sentence and an exit code.
 *
 * @param surroundings where the sentence goes
 * @param commands the names of all commands
 * @param debug whether a stack trace may follow
 */
public record Failures(Surroundings surroundings, List<String> commands, boolean debug)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        surroundings.say(
                failure instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : text(failure));
        trace(failure);
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        trace(failure);
        if (failure instanceof CliException known) {
            known.sentences().forEach(surroundings::say);
            return known.exitCode();
        }
        surroundings.say("internal error: " + failure + (debug ? "" : "; --debug shows where"));
        return ExitCode.FAILURE;
    }

    private String unmatched(UnmatchedArgumentException failure) {
        String written = failure.getUnmatched().get(0);
        CommandLine line = failure.getCommandLine();
        List<String> names = line.getParent() == null
                ? commands
                : List.copyOf(line.getSubcommands().keySet());
        if (failure.isUnknownOption()) {
            int end = written.indexOf('=');
            String option = end < 0 ? written : written.substring(0, end);
            return "unknown option \"" + option + '"' + Sentence.didYouMean(option, optionNames(line));
        }
        return !names.isEmpty()
                ? "unknown command \"" + written + '"' + Sentence.didYouMeanOrOneOf(written, names)
                : "unexpected argument \"" + written + '"';
    }

    private static List<String> optionNames(CommandLine line) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static String text(ParameterException failure) {
        String said = Sentence.lowerFirst(String.valueOf(failure.getMessage())).replace('\'', '"');
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        return failure instanceof MissingParameterException ? said + "; \"" + command + " --help\" says more" : said;
    }

    private void trace(Exception failure) {
        if (debug) {
            failure.printStackTrace(surroundings.err());
        }
    }
}
