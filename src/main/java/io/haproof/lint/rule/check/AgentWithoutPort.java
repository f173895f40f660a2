package io.haproof.lint.rule.check;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;

/** Reports servers that are to be checked by an agent of which no port is known. */
public final class AgentWithoutPort implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("check-agent-without-port", "the agent of a server has no port");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(AgentWithoutPort::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            if (proxy.isBackend()) {
                Server.withTemplates(proxy).stream()
                        .filter(server -> server.has("agent-check") && !hasPort(server))
                        .forEach(server -> context.reportFatal(
                                server.directive().line().wordsSpan(),
                                "the agent has no port; expected \"agent-port\" with one"));
            }
        }
    }

    private static boolean hasPort(Server server) {
        return server.find("agent-port")
                .flatMap(Server.Setting::value)
                .filter(port -> !port.value().matches("0*"))
                .isPresent();
    }
}
