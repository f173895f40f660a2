package io.haproof.lint.rule.proxy;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Endpoint;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import java.util.Optional;

/** Reports servers that are spoken to in a way that the mode of their proxy cannot use. */
public final class ServerTransport implements Rule {

    private static final String LOG = "log";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-server-transport", "a server is reached in a way that the mode cannot use");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(ServerTransport::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            if (proxy.isBackend()) {
                proxy.mode().ifPresent(mode -> check(proxy, mode, context));
            }
            checkBalance(proxy, context);
        }
    }

    private static void check(Proxy proxy, String mode, RuleContext context) {
        Optional<Boolean> first = Optional.empty();
        for (Server server : Server.withTemplates(proxy)) {
            Optional<Endpoint> endpoint =
                    server.endpoint().filter(found -> found.address().host().indexOf('$') < 0);
            boolean isDatagram = endpoint.filter(ServerTransport::isDatagram).isPresent();
            if (!mode.equals(LOG) && isDatagram) {
                report(endpoint, "datagrams reach servers of a proxy in log mode only", context);
            }
            if (mode.equals(LOG)
                    && endpoint.filter(found -> found.address().isLocal()).isPresent()) {
                report(endpoint, "a server of a proxy in log mode has an IP address", context);
            }
            if (mode.equals(LOG) && first.filter(other -> other != isDatagram).isPresent()) {
                report(
                        endpoint,
                        "the servers of a proxy in log mode are all reached by datagrams, or all by streams",
                        context);
            }
            first = endpoint.isPresent() && first.isEmpty() ? Optional.of(isDatagram) : first;
        }
    }

    private static boolean isDatagram(Endpoint endpoint) {
        String prefix = endpoint.address().prefix();
        return prefix.startsWith("udp") || prefix.startsWith("uxdg") || prefix.startsWith("dgram+");
    }

    private static void report(Optional<Endpoint> endpoint, String message, RuleContext context) {
        endpoint.ifPresent(
                place -> context.reportWhole("server-transport", place.text().raw(), message));
    }

    private static void checkBalance(Proxy proxy, RuleContext context) {
        if (!proxy.isIn(LOG)) {
            return;
        }
        if (!proxy.isBackend()) {
            context.reportWhole(
                    "frontend-in-log-mode", proxy.section().header().wordsSpan(), "log mode is for backends");
            return;
        }
        proxy.inForce("balance")
                .filter(line -> line.words().size() > 1)
                .map(line -> line.words().get(1))
                .filter(word -> !context.vocabulary().isListed("log-balance", word.value()))
                .filter(word -> !word.value().startsWith("random("))
                .ifPresent(
                        word -> context.reportFatal(
                                word.span(),
                                "\"" + word
                                        + "\" does not balance log messages; expected \"roundrobin\", \"random\", \"sticky\" or \"log-hash\""));
    }
}
