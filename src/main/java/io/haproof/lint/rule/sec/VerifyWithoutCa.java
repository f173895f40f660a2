package io.haproof.lint.rule.sec;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Parameters;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.List;

/** Reports listeners that ask clients for a certificate, and servers that show one, with nothing to check it with. */
public final class VerifyWithoutCa implements Rule {

    private static final List<String> SUFFICIENT = List.of("ca-file", "crt-list", "no-ssl");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("sec-verify-without-ca", "certificates are verified without the CA that signed them");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(VerifyWithoutCa::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            if (!proxy.isDisabled()) {
                proxy.understood("bind").forEach(bind -> check(bind, context));
            }
        }
        ServerVerification.check(model, context);
    }

    private static void check(Directive bind, RuleContext context) {
        Parameters parameters = new Parameters(bind);
        boolean isEnough = SUFFICIENT.stream().anyMatch(parameters::has);
        if (parameters.has("ssl") && parameters.has("crt") && !isEnough) {
            parameters
                    .value("verify")
                    .filter(VerifyWithoutCa::asksForOne)
                    .ifPresent(mode -> context.reportFatal(
                            mode.span(), "client certificates cannot be verified; expected \"ca-file\" with a file"));
        }
    }

    private static boolean asksForOne(Word mode) {
        return mode.is("required") || mode.is("optional");
    }
}
