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

/** Reports a proxy that sends its traffic to one in another mode; from tcp to http HAProxy upgrades. */
public final class BackendModeMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-backend-mode-mismatch", "a proxy sends traffic to a backend in another mode");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(BackendModeMismatch::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            proxy.mode()
                    .ifPresent(mode -> Routes.of(proxy).forEach(route -> check(model, proxy, mode, route, context)));
        }
    }

    private static void check(Model model, Proxy proxy, String mode, Reference route, RuleContext context) {
        Optional<Proxy> backend =
                model.backend(route.name().value()).filter(found -> !found.isDisabled() && !found.equals(proxy));
        Optional<String> other = backend.flatMap(Proxy::mode);
        boolean goesTogether = other.map(target -> target.equals(mode) || mode.equals("tcp") && target.equals("http"))
                .orElse(true);
        if (!goesTogether) {
            String message = "the backend \"" + route.name() + "\" is in " + other.orElseThrow()
                    + " mode and cannot take the " + mode + " traffic of "
                    + route.section().title();
            context.reportFatal(route.name().raw(), message);
        }
    }
}
