package io.haproof.lint.rule.ref;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.Optional;

/**
 * Reports SPOE filters for whose agent no backend can be meant. Which one it uses is said in a file of its own, but it has to be
 * one of this text, and in a mode that can speak to agents.
 */
public final class SpoeBackend implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-spoe-backend", "no backend of the text can serve the agent of an SPOE filter");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(SpoeBackend::check);
    }

    private static void check(Model model, RuleContext context) {
        boolean isPossible = model.proxies().stream()
                .filter(Proxy::isBackend)
                .map(Proxy::mode)
                .anyMatch(mode -> mode.map(known -> context.vocabulary().isListed("spoe-mode", known))
                        .orElse(true));
        if (isPossible || context.isPartial()) {
            return;
        }
        for (Proxy proxy : model.enabled()) {
            Optional<Directive> filter = proxy.understood("filter spoe").findFirst();
            filter.ifPresent(line -> context.reportFatal(
                    line.line().wordsSpan(), "no backend can serve the agent of the filter; expected one in tcp mode"));
        }
    }
}
