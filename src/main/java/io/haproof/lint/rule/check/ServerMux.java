package io.haproof.lint.rule.check;

import io.haproof.catalogue.Vocabulary;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import io.haproof.syntax.Word;

/** Reports protocols of health checks that do not go with the kind of the check. */
public final class ServerMux implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("check-mux-not-usable", "the protocol of a check does not go with its kind");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(ServerMux::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            if (proxy.isBackend()) {
                boolean isHttp = Checks.areHttp(proxy);
                Server.withTemplates(proxy).stream()
                        .filter(server -> server.has("check") && !server.has("healthcheck"))
                        .flatMap(server -> server.find("check-proto").flatMap(Server.Setting::value).stream())
                        .filter(name -> !name.isOpen() && isOther(name, isHttp, context.vocabulary()))
                        .forEach(name -> report(name, isHttp, context));
            }
        }
    }

    private static boolean isOther(Word name, boolean isHttp, Vocabulary vocabulary) {
        String own = isHttp ? "proto-http-check" : "proto-tcp-check";
        String other = isHttp ? "proto-tcp-check" : "proto-http-check";
        return vocabulary.isListed(other, name.value()) && !vocabulary.isListed(own, name.value());
    }

    private static void report(Word name, boolean isHttp, RuleContext context) {
        String kind = isHttp ? "of HTTP" : "over TCP";
        context.reportWhole("check-mux", name.span(), "\"" + name + "\" cannot be used for checks " + kind);
    }
}
