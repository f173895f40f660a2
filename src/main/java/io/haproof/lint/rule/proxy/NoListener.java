package io.haproof.lint.rule.proxy;

import io.haproof.catalogue.Verdict;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Reports a configuration in which nothing listens. HAProxy says nothing about it and does not start.
 *
 * <p>Any address counts that some section binds: of an enabled frontend or listen, of the runtime API, of a log-forward. A
 * peers section may listen or not, which depends on the name of the machine, so where there is one with peers nothing is said.
 */
public final class NoListener implements Rule {

    private static final Set<String> BINDING = Set.of("bind", "dgram-bind", "stats socket", "rhttp");
    private static final Set<String> PEERS = Set.of("peer", "server");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-no-listener", "nothing in the configuration listens");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(NoListener::check);
    }

    private static void check(Model model, RuleContext context) {
        List<Section> sections = context.analysis().sections();
        boolean needsNames = context.vocabulary().dialect().whole("peers-without-names") == Verdict.REFUSED;
        if (context.isPartial()
                || context.isRefused()
                || sections.stream().anyMatch(section -> listens(section, model, needsNames))) {
            return;
        }
        String message =
                "nothing listens, so HAProxy would not start; expected a \"bind\" in a frontend or listen section";
        context.reportFatal(
                sections.isEmpty()
                        ? Span.at(0)
                        : sections.get(sections.size() - 1).header().wordsSpan(),
                message);
    }

    private static boolean listens(Section section, Model model, boolean needsNames) {
        boolean isDisabled = model.proxy(section).map(Proxy::isDisabled).orElse(false);
        if (isDisabled) {
            return false;
        }
        if (section.keyword().equals("peers") && needsNames) {
            return !section.unclear().isEmpty()
                    || section.directives().stream().anyMatch(line -> PEERS.contains(line.keyword()));
        }
        return section.keyword().equals("peers") && !section.directives().isEmpty()
                || section.directives().stream().anyMatch(NoListener::binds);
    }

    private static boolean binds(Directive line) {
        return BINDING.contains(line.keyword()) && !BackwardRange.bindsNothing(line);
    }
}
