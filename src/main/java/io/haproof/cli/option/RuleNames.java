package io.haproof.cli.option;

import io.haproof.cli.console.CliException;
import io.haproof.cli.console.Sentence;
import io.haproof.lint.BuiltInRules;
import java.util.List;

/** The rules that can be named. */
public final class RuleNames {

    private RuleNames() {}

    /** All of them. */
    public static List<String> all() {
        return BuiltInRules.all().stream().map(rule -> rule.info().id()).toList();
    }

    /**
     * Refuses what is no rule.
     *
     * @param where what stands before the sentence: the option, or nothing
     */
    public static void check(String where, String rule) {
        List<String> known = all();
        if (!known.contains(rule)) {
            String suggestion = Sentence.didYouMean(rule, known);
            throw CliException.usage(where + "unknown rule \"" + rule + '"'
                    + (suggestion.isEmpty() ? "; \"haproof rules\" lists them" : suggestion));
        }
    }
}
