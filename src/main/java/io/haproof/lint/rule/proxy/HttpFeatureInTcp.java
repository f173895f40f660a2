package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports lines that only http mode heeds, in proxies in tcp mode: HAProxy drops them. */
public final class HttpFeatureInTcp implements Rule {

    private static final List<String> RULES =
            List.of("http-request", "http-response", "http-after-response", "redirect");
    private static final List<String> SETTINGS = List.of("option forwardfor", "option originalto");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-http-feature-in-tcp", "a proxy in tcp mode has lines that only http mode heeds")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(HttpFeatureInTcp::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial() || context.isRefused()) {
            return;
        }
        model.proxies().stream().filter(proxy -> TcpMode.staysIn(proxy, model)).forEach(proxy -> check(proxy, context));
    }

    private static void check(Proxy proxy, RuleContext context) {
        RULES.forEach(keyword -> proxy.understood(keyword)
                .filter(Directive::isHeeded)
                .findFirst()
                .ifPresent(line -> report(keyword, proxy, Optional.of(line), context)));
        SETTINGS.forEach(keyword -> proxy.inForce(keyword)
                .filter(line -> line.prefix().isEmpty())
                .ifPresent(line -> report(keyword, proxy, Optional.of(line), context)));
        if (proxy.isBackend()) {
            proxy.inForce("cookie").ifPresent(line -> report("cookie", proxy, Optional.of(line), context));
        }
        Stream<Directive> stats =
                TcpMode.lines(proxy).filter(line -> line.keyword().startsWith("stats ") && line.isHeeded());
        stats.findFirst().ifPresent(line -> report("stats", proxy, Optional.of(line), context));
    }

    private static void report(String what, Proxy proxy, Optional<Directive> line, RuleContext context) {
        context.report(
                TcpMode.place(proxy, line),
                "\"" + what + "\" needs \"mode http\", and " + proxy.section().title()
                        + " is in tcp mode; HAProxy drops it");
    }
}
