package io.haproof.lint.rule.proxy;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports proxies without the timeouts that HAProxy asks for: without them a silent peer holds a connection for ever. */
public final class TimeoutMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-timeout-missing", "a proxy has no timeout towards clients or servers")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(TimeoutMissing::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial() || context.isRefused()) {
            return;
        }
        boolean hasAgents = model.proxies().stream()
                .anyMatch(proxy -> proxy.own("filter spoe").findAny().isPresent());
        for (Proxy proxy : model.proxies()) {
            // The file of an agent, which we do not see, may put a backend into another mode.
            boolean mayBeOfAgent = hasAgents && !proxy.isFrontend() && proxy.isIn("tcp");
            List<String> missing = TcpMode.isCertain(proxy) && !mayBeOfAgent ? missing(proxy) : List.of();
            if (!missing.isEmpty()) {
                Span header = proxy.section().header().wordsSpan();
                context.report(
                        header,
                        proxy.section().title() + " has no " + String.join(" and no ", missing)
                                + ", so that idle connections are kept for ever");
            }
        }
    }

    private static List<String> missing(Proxy proxy) {
        List<String> missing = new ArrayList<>();
        if (!proxy.isIn("tcp") && !proxy.isIn("http")) {
            return missing;
        }
        if (proxy.isFrontend() && isUnset(proxy, "timeout client", "clitimeout")) {
            missing.add("\"timeout client\"");
        }
        boolean hasServers = proxy.understood("server").findAny().isPresent()
                || proxy.understood("server-template").findAny().isPresent();
        if (proxy.isBackend() && hasServers) {
            if (isUnset(proxy, "timeout connect", "contimeout")) {
                missing.add("\"timeout connect\"");
            }
            boolean hasTunnel = proxy.isIn("tcp") && !isUnset(proxy, "timeout tunnel");
            if (isUnset(proxy, "timeout server", "srvtimeout") && !hasTunnel) {
                missing.add("\"timeout server\"");
            }
        }
        return missing;
    }

    /** Whether the last line of some keywords that may count, if there is one, sets nothing. */
    private static boolean isUnset(Proxy proxy, String... keywords) {
        for (String keyword : keywords) {
            Optional<Directive> line = proxy.effective(keyword);
            if (line.isPresent() && !isZero(line.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(Directive line) {
        return line.isCertain()
                && line.argument("time")
                        .map(Argument::value)
                        .filter(Long.valueOf(0)::equals)
                        .isPresent();
    }
}
