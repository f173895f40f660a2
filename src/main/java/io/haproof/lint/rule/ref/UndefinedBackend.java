package io.haproof.lint.rule.ref;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Reference;
import io.haproof.model.Routes;
import io.haproof.text.Excerpt;

/** Reports a route, or the argument of a sample fetch, that names a proxy which does not exist. */
public final class UndefinedBackend implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-undefined-backend", "a backend that a line names does not exist");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(UndefinedBackend::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial()) {
            return;
        }
        for (Proxy proxy : model.proxies()) {
            Routes.of(proxy).forEach(route -> checkRoute(model, route, context));
        }
        for (Reference reference : model.references()) {
            Directive directive = reference.directive();
            boolean isRoute = Routes.isRoute(directive);
            if (directive.isCertain() && !isRoute) {
                checkArgument(model, reference, context);
            }
        }
    }

    private static void checkRoute(Model model, Reference route, RuleContext context) {
        String name = route.name().value();
        if (model.backend(name).isEmpty()) {
            String why = model.frontend(name).isPresent() ? ": it is a frontend, to which no traffic can be sent" : "";
            context.reportFatal(route.name().raw(), "there is no backend \"" + name + '"' + why);
        }
    }

    private static void checkArgument(Model model, Reference reference, RuleContext context) {
        Excerpt name = reference.name();
        boolean isMissing = switch (reference.kind()) {
            case "backend" -> model.backend(name.value()).isEmpty();
            case "frontend" -> model.frontend(name.value()).isEmpty();
            default -> false;
        };
        if (isMissing && !name.value().isEmpty()) {
            context.reportFatal(name.raw(), "there is no " + reference.kind() + " \"" + name + '"');
        }
    }
}
