package io.haproof.lint.rule.ref;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Routes;

/** Reports a proxy that sends its traffic to itself. */
public final class RoutingLoop implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-routing-loop", "a proxy sends its traffic to itself");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(RoutingLoop::check);
    }

    private static void check(Model model, RuleContext context) {
        model.proxies().stream()
                .filter(Proxy::isBackend)
                .forEach(proxy -> Routes.of(proxy).stream()
                        .filter(route -> route.name().value().equals(proxy.name()))
                        .forEach(route -> context.reportFatal(
                                route.name().raw(), "\"" + proxy.name() + "\" sends its traffic to itself")));
    }
}
