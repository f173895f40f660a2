package io.haproof.lint.rule.sec;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Bind;
import io.haproof.model.Model;
import io.haproof.model.Parameters;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/** Reports listeners that speak TLS and have no certificate to show. */
public final class SslWithoutCertificate implements Rule {

    private static final List<String> SUFFICIENT =
            List.of("crt", "crt-list", "default-crt", "generate-certificates", "no-ssl", "strict-sni");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("sec-ssl-without-certificate", "a listener with TLS has no certificate");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(SslWithoutCertificate::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            boolean isOfInterest =
                    !proxy.isDisabled() && proxy.own("ssl-f-use").findAny().isEmpty();
            if (isOfInterest) {
                proxy.understood("bind").forEach(bind -> check(bind, context));
            }
        }
    }

    private static void check(Directive bind, RuleContext context) {
        Parameters parameters = new Parameters(bind);
        Optional<Span> reason = parameters
                .find("ssl")
                .map(Word::span)
                .or(() -> new Bind(bind)
                        .endpoints().stream()
                                .filter(endpoint -> endpoint.address().prefix().startsWith("quic"))
                                .map(endpoint -> endpoint.text().raw())
                                .findFirst());
        reason.filter(span -> SUFFICIENT.stream().noneMatch(parameters::has))
                .ifPresent(span -> context.reportFatal(
                        span, "the listener has no certificate; expected \"crt\" or \"crt-list\" with a file"));
    }
}
