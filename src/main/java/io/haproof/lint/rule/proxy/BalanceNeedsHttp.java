package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reports a distribution by what only HTTP has, in proxies in tcp mode. */
public final class BalanceNeedsHttp implements Rule {

    private static final Pattern OF_HTTP = Pattern.compile("uri|url_param|hdr\\(.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-balance-needs-http", "a proxy in tcp mode distributes by what only HTTP has")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(BalanceNeedsHttp::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial() || context.isRefused()) {
            return;
        }
        for (Proxy proxy : model.proxies()) {
            Optional<Directive> balance = proxy.effective("balance")
                    .filter(line -> line.isHeeded() && line.words().size() > 1)
                    .filter(line -> OF_HTTP.matcher(line.words().get(1).value()).matches());
            if (balance.isPresent() && proxy.isBackend() && proxy.isIn("tcp") && TcpMode.isCertain(proxy)) {
                context.report(
                        TcpMode.place(proxy, balance),
                        "\"balance " + balance.get().words().get(1) + "\" needs \"mode http\", and "
                                + proxy.section().title() + " is in tcp mode; HAProxy distributes in turn");
            }
        }
    }
}
