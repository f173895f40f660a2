package io.haproof.lint.rule.proxy;

import io.haproof.directive.Parameter;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Bind;
import io.haproof.model.Endpoint;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports protocols that a listener or a server is bound to and that do not go with the mode or the transport. */
public final class MuxNotUsable implements Rule {

    private static final String QUIC = "quic";
    private static final Set<String> OWN_PROTOCOLS = Set.of("http", "spop");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-mux-not-usable", "a protocol does not go with the mode of its proxy");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(MuxNotUsable::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            proxy.mode().ifPresent(mode -> {
                proxy.binds().forEach(bind -> check(bind, mode, context));
                if (proxy.isBackend()) {
                    Server.withTemplates(proxy)
                            .forEach(server -> server.find("proto")
                                    .ifPresent(setting -> check(setting.parameter(), "backend", mode, context)));
                }
            });
        }
    }

    private static void check(Bind bind, String mode, RuleContext context) {
        Optional<Parameter> proto = bind.find("proto");
        List<Endpoint> endpoints = bind.endpoints();
        boolean isQuic = endpoints.stream()
                .anyMatch(endpoint -> endpoint.address().prefix().startsWith(QUIC));
        proto.ifPresent(parameter -> check(parameter, "frontend", mode, context));
        if (isQuic && proto.isEmpty() && !mode.equals("http")) {
            String message = "QUIC carries HTTP only, and the proxy is in " + mode + " mode";
            context.reportFatal(endpoints.get(0).text().raw(), message);
        }
        proto.flatMap(Parameter::value)
                .filter(word -> mode.equals("http") && !endpoints.isEmpty())
                .filter(word -> context.vocabulary().isListed("mux-of-frames", word.value()) != isQuic)
                .ifPresent(word -> context.reportFatal(
                        word.span(),
                        "\"" + word + "\" cannot be spoken over " + (isQuic ? "QUIC" : "a stream of bytes")));
    }

    private static void check(Parameter proto, String side, String mode, RuleContext context) {
        String known = OWN_PROTOCOLS.contains(mode) ? mode : "tcp";
        proto.value()
                .filter(word -> !context.vocabulary().isListed("mux-" + known + '-' + side, word.value()))
                .ifPresent(word -> context.reportFatal(
                        word.span(),
                        "\"" + word + "\" is not spoken on the " + side + " side of a proxy in " + mode + " mode"));
    }
}
