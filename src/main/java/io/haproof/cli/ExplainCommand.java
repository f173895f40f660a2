package io.haproof.cli;

import io.haproof.lint.BuiltInRules;
import io.haproof.lint.RulePages;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code haproof explain}: shows the page of a rule. */
@Command(
        name = "explain",
        header = {"Show the page of a rule.", "", "  haproof explain syntax-unknown-keyword", ""},
        synopsisHeading = "Usage: ",
        customSynopsis = "haproof explain RULE",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "The id in brackets behind a finding.")
    private String rule = "";

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!ids().contains(rule)) {
            throw CliException.usage(unknownRule(rule));
        }
        surroundings.print(RulePages.page(rule)
                .orElseThrow(() ->
                        CliException.failure("the page of the rule \"" + rule + "\" is missing from the program")));
        return ExitCode.CLEAN;
    }

    /** Says that there is no such rule. */
    static String unknownRule(String rule) {
        String suggestion = Sentence.didYouMean(rule, ids());
        return "unknown rule \"" + rule + '"' + (suggestion.isEmpty() ? "; \"haproof rules\" lists them" : suggestion);
    }

    private static List<String> ids() {
        return BuiltInRules.all().stream().map(known -> known.info().id()).toList();
    }
}
