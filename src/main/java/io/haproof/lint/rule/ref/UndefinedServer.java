package io.haproof.lint.rule.ref;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Reference;
import java.util.Optional;

/** Reports lines that name a server which does not exist, as {@code server} or as {@code backend/server}. */
public final class UndefinedServer implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-undefined-server", "a server that a line names does not exist");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(UndefinedServer::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial()) {
            return;
        }
        for (Reference reference : model.references()) {
            boolean isMeant =
                    reference.kind().equals("server") && reference.directive().isCertain();
            if (isMeant && isMissing(model, reference)) {
                context.reportFatal(reference.name().raw(), "there is no server \"" + reference.name() + '"');
            }
        }
    }

    private static boolean isMissing(Model model, Reference reference) {
        String name = reference.name().value();
        int slash = name.indexOf('/');
        if (slash >= 0) {
            Optional<Proxy> backend = model.backend(name.substring(0, slash));
            return backend.isEmpty() || !backend.get().mayHaveServer(name.substring(slash + 1));
        }
        return model.proxy(reference.section())
                .map(proxy -> !proxy.mayHaveServer(name))
                .orElse(false);
    }
}
