package io.haproof.lint.rule.syntax;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Parameters;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.HashMap;
import java.util.Map;

/** Reports two servers of one proxy with the same name: state, cookies and the runtime API could not tell them apart. */
public final class DuplicateServer implements Rule {

    private static final String ALONE = "duplicate-server";
    private static final String AMONG_OTHERS = "duplicate-server-among-others";
    private static final String WITH_ID = "duplicate-server-with-id";

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
                long servers = proxy.own("server").count();
                proxy.own("server")
                        .filter(Directive::isCertain)
                        .forEach(server -> check(server, seen, servers, context));
            }
        }
    }

    private static void check(Directive server, Map<String, Directive> seen, long servers, RuleContext context) {
        Word name = server.words().get(1);
        Directive first = seen.putIfAbsent(name.value(), server);
        if (first != null) {
            String defect = hasId(first) || hasId(server) ? WITH_ID : servers > 2 ? AMONG_OTHERS : ALONE;
            String message = "another server of this proxy is called \"" + name + "\" too, on line "
                    + first.line().number();
            context.reportWhole(defect, name.span(), message);
        }
    }

    private static boolean hasId(Directive server) {
        return new Parameters(server).has("id");
    }
}
