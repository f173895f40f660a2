package io.haproof.lint.rule.proxy;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;

/** Reports frontends and listens that listen nowhere. */
public final class FrontendWithoutBind implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-frontend-without-bind", "a frontend or listen section listens nowhere")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(FrontendWithoutBind::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial() || context.isRefused()) {
            return;
        }
        for (Proxy proxy : model.proxies()) {
            boolean listens = !proxy.isFrontend() || proxy.own("bind").findAny().isPresent();
            if (!listens && TcpMode.isCertain(proxy)) {
                context.report(
                        proxy.section().header().wordsSpan(),
                        proxy.section().title() + " listens nowhere; expected a \"bind\" line, or a backend section");
            }
        }
    }
}
