package io.haproof.lint.rule.order;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports rules that stand below others which HAProxy evaluates later: they run in front of them all the same. */
public final class RuleClass implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("order-rule-class", "a rule stands below one that is evaluated later")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole(RuleClass::check);
    }

    private static void check(Analysis analysis, RuleContext context) {
        for (List<Set<String>> order : context.vocabulary().dialect().ruleOrder()) {
            analysis.sections().forEach(section -> check(section, order, context));
        }
    }

    private static void check(Section section, List<Set<String>> order, RuleContext context) {
        Directive[] firsts = new Directive[order.size()];
        for (Directive directive : section.directives()) {
            int rank = rank(directive, order);
            if (rank >= 0 && directive.isSound() && directive.isCertain()) {
                later(firsts, rank).ifPresent(other -> report(directive, other, context));
                firsts[rank] = firsts[rank] == null ? directive : firsts[rank];
            }
        }
    }

    private static int rank(Directive directive, List<Set<String>> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).contains(directive.keyword())) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Directive> later(Directive[] firsts, int rank) {
        for (int i = rank + 1; i < firsts.length; i++) {
            if (firsts[i] != null) {
                return Optional.of(firsts[i]);
            }
        }
        return Optional.empty();
    }

    private static void report(Directive directive, Directive other, RuleContext context) {
        String message = "\"" + directive.keyword() + "\" is evaluated in front of \"" + other.keyword() + "\" on line "
                + other.line().number() + ", wherever it stands";
        context.report(directive.words().get(0).span(), message);
    }
}
