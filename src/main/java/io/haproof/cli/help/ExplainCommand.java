package io.haproof.cli.help;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.ExitCode;
import io.haproof.cli.console.Surroundings;
import io.haproof.cli.option.RuleNames;
import io.haproof.lint.RulePages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code haproof explain}: shows the page of a rule. */
@Command(
        name = "explain",
        header = {"Show the page of a rule.", "", "  haproof explain syntax-unknown-keyword", ""},
        customSynopsis = "haproof explain RULE")
public final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "The id in brackets behind a finding.")
    private String rule = "";

    public ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RuleNames.check("", rule);
        surroundings.print(RulePages.page(rule)
                .orElseThrow(() ->
                        CliException.failure("the page of the rule \"" + rule + "\" is missing from the program")));
        return ExitCode.CLEAN;
    }
}
