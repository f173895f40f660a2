package io.haproof.lint.rule.syntax;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.HashMap;
import java.util.Map;

/** Reports two servers of one proxy with the same name: state, cookies and the runtime API could not tell them apart. */
public final class DuplicateServer implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("syntax-duplicate-server", "two servers of one proxy have one name");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(DuplicateServer::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            if (proxy.isBackend() && !proxy.isDisabled()) {
                Map<String, Directive> seen = new HashMap<>();
                proxy.own("server").filter(Directive::isCertain).forEach(server -> check(server, seen, context));
            }
        }
    }

    private static void check(Directive server, Map<String, Directive> seen, RuleContext context) {
        Word name = server.words().get(1);
        Directive first = seen.putIfAbsent(name.value(), server);
        if (first != null) {
            boolean hasId = hasId(first) || hasId(server);
            String message = "another server of this proxy is called \"" + name + "\" too, on line "
                    + first.line().number();
            context.reportWhole(hasId ? "duplicate-server-with-id" : "duplicate-server", name.span(), message);
        }
    }

    private static boolean hasId(Directive server) {
        return server.words().stream().skip(3).anyMatch(word -> word.is("id"));
    }
}
