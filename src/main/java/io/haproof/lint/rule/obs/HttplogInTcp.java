package io.haproof.lint.rule.obs;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.HashSet;
import java.util.Set;

/** Reports proxies that are not in http mode and log in the format of http. */
public final class HttplogInTcp implements Rule {

    private static final Set<String> FORMATS = Set.of("option httplog", "option httpslog");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("obs-httplog-in-tcp", "a proxy that is not in http mode has the log format of http")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(HttplogInTcp::check);
    }

    private static void check(Model model, RuleContext context) {
        Set<Directive> reported = new HashSet<>();
        for (Proxy proxy : model.proxies()) {
            boolean isOther = proxy.mode().filter(mode -> !mode.equals("http")).isPresent();
            if (isOther && proxy.isFrontend() && !proxy.isDisabled()) {
                proxy.setting("log-format")
                        .filter(format -> FORMATS.contains(format.keyword()) && format.isHeeded())
                        .filter(reported::add)
                        .ifPresent(format -> report(format, proxy, context));
            }
        }
    }

    private static void report(Directive format, Proxy proxy, RuleContext context) {
        String message = "\"" + format.keyword() + "\" needs \"mode http\", and "
                + proxy.section().title() + " is in " + proxy.mode().orElse("another")
                + " mode; HAProxy logs as with \"option tcplog\"";
        context.report(format.line().wordsSpan(), message);
    }
}
