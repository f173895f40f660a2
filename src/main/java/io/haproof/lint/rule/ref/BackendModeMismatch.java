package io.haproof.lint.rule.ref;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Reference;
import io.haproof.model.Routes;
import java.util.Optional;

/** Reports a proxy in http mode that sends its traffic to one in tcp mode; the other way round HAProxy upgrades. */
public final class BackendModeMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-backend-mode-mismatch", "an http proxy sends traffic to a tcp backend");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(BackendModeMismatch::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            if (proxy.mode().equals(Optional.of("http"))) {
                Routes.of(proxy).forEach(route -> check(model, route, context));
            }
        }
    }

    private static void check(Model model, Reference route, RuleContext context) {
        Optional<Proxy> backend = model.backend(route.name().value());
        if (backend.flatMap(Proxy::mode).equals(Optional.of("tcp"))
                && !backend.orElseThrow().isDisabled()) {
            String message = "the backend \"" + route.name() + "\" is in tcp mode and cannot take the http traffic of "
                    + route.section().title();
            context.reportFatal(route.name().raw(), message);
        }
    }
}
