package io.haproof.lint.rule.proxy;

import io.haproof.directive.Analysis;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Reports a configuration in which nothing listens. HAProxy says nothing about it and does not start.
 *
 * <p>Any address counts that some section binds: of an enabled frontend or listen, of the runtime API, of a log-forward. A
 * peers section may listen or not, which depends on the name of the machine, so where there is one nothing is said.
 */
public final class NoListener implements Rule {

    private static final Set<String> BINDING = Set.of("bind", "dgram-bind", "stats socket", "rhttp");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-no-listener", "nothing in the configuration listens");
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole(NoListener::check);
    }

    private static void check(Analysis analysis, RuleContext context) {
        if (context.isPartial()
                || context.isRefused()
                || analysis.sections().stream().anyMatch(NoListener::listens)) {
            return;
        }
        List<Section> sections = analysis.sections();
        String message =
                "nothing listens, so HAProxy would not start; expected a \"bind\" in a frontend or listen section";
        context.reportFatal(
                sections.isEmpty()
                        ? Span.at(0)
                        : sections.get(sections.size() - 1).header().wordsSpan(),
                message);
    }

    private static boolean listens(Section section) {
        if (section.keyword().equals("peers")) {
            return !section.directives().isEmpty();
        }
        boolean disabled = false;
        boolean binds = false;
        for (var directive : section.directives()) {
            disabled |= directive.keyword().equals("disabled");
            disabled &= !directive.keyword().equals("enabled");
            binds |= BINDING.contains(directive.keyword());
        }
        return binds && !disabled;
    }
}
