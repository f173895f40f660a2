package io.haproof.lint.rule.proxy;

import io.haproof.directive.Parameter;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Bind;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.List;
import java.util.Set;

/** Reports what does not go with listeners of reverse HTTP, and HTTP/3 over TCP where nobody asked for experiments. */
public final class ReverseBind implements Rule {

    private static final Set<String> OPEN = Set.of("experimental", "expose-experimental-directives");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-bind-not-usable", "a parameter does not go with the kind of its listener");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(ReverseBind::check);
    }

    private static void check(Model model, RuleContext context) {
        boolean isExposed =
                OPEN.stream().anyMatch(keyword -> model.global(keyword).isPresent())
                        || context.analysis().sections().stream()
                                .filter(section -> section.keyword().equals("global"))
                                .flatMap(section -> section.directives().stream())
                                .anyMatch(line -> OPEN.contains(line.keyword()));
        for (Proxy proxy : model.enabled()) {
            for (Bind bind : proxy.binds()) {
                if (is(bind, "rhttp")) {
                    bind.directive().parameters().forEach(parameter -> checkReverse(parameter, context));
                } else if (is(bind, "quic")) {
                    bind.find("accept-proxy")
                            .ifPresent(parameter -> context.reportWhole(
                                    "quic-accept-proxy", parameter.span(), "QUIC does not know the PROXY protocol"));
                } else if (!isExposed
                        && proxy.isIn("http")
                        && bind.find("proto").isEmpty()) {
                    bind.find("alpn").ifPresent(parameter -> checkProtocols(parameter, context));
                }
            }
        }
    }

    private static boolean is(Bind bind, String prefix) {
        return bind.endpoints().stream()
                .anyMatch(endpoint -> endpoint.address().prefix().startsWith(prefix));
    }

    private static void checkReverse(Parameter parameter, RuleContext context) {
        if (!context.vocabulary().isListed("reverse-bind", parameter.name())) {
            context.reportFatal(
                    parameter.span(), "\"" + parameter.name() + "\" does not go with a listener of reverse HTTP");
        }
    }

    private static void checkProtocols(Parameter alpn, RuleContext context) {
        List<String> protocols =
                alpn.value().map(word -> List.of(word.value().split(",", -1))).orElse(List.of());
        protocols.stream()
                .filter(protocol -> protocol.startsWith("h3"))
                .filter(protocol -> context.vocabulary().isListed("experimental-alpn", protocol))
                .findFirst()
                .ifPresent(
                        protocol -> context.reportFatal(
                                alpn.span(),
                                "\"" + protocol
                                        + "\" over TCP is experimental; expected \"expose-experimental-directives\" in global"));
    }
}
