package io.haproof.lint.rule.order;

import io.haproof.catalogue.ActionEntry;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reports rules below an unconditional one that ends the evaluation of its rule set. */
public final class UnreachableRule implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("order-unreachable-rule", "a rule stands below one that ends the rule set")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole(UnreachableRule::check);
    }

    private static void check(Analysis analysis, RuleContext context) {
        analysis.sections().forEach(section -> check(section, context));
    }

    private static void check(Section section, RuleContext context) {
        Map<String, Directive> previous = new HashMap<>();
        for (Directive directive : section.directives()) {
            if (directive.entry().isRule() && directive.isHeeded()) {
                Optional<Directive> end = Optional.ofNullable(previous.put(directive.keyword(), directive));
                end.filter(line -> isFinal(line, context.vocabulary()))
                        .ifPresent(line -> report(directive, line, context));
            }
        }
    }

    private static boolean isFinal(Directive line, Vocabulary vocabulary) {
        int at = line.entry().words().size();
        String ruleset = line.keyword().replace(' ', '-');
        return line.argument("cond").isEmpty()
                && line.words().size() > at
                && vocabulary
                        .action(ruleset, line.words().get(at).value())
                        .filter(ActionEntry::noopWarning)
                        .filter(action -> line.words().stream()
                                .noneMatch(word -> action.goesOn().contains(word.value())))
                        .isPresent();
    }

    private static void report(Directive directive, Directive end, RuleContext context) {
        String message = "the rule on line " + end.line().number() + " ends \"" + end.keyword()
                + "\" without a condition, so this one is never reached";
        context.report(directive.line().wordsSpan(), message);
    }
}
