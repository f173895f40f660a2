package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reports settings of a proxy of which each is right, but not with the other, or not in the mode of the proxy. */
public final class ConflictingSettings implements Rule {

    private static final String HEALTH = "health";
    private static final Set<String> ACCOUNTS = Set.of("stats auth", "stats realm");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-conflicting-settings", "settings of a proxy exclude each other");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(ConflictingSettings::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            checkStats(proxy, context);
            if (proxy.isBackend()) {
                checkBalance(proxy, context);
                checkRedirection(proxy, context);
            }
            if (proxy.isIn(HEALTH) && !proxy.isFrontend()) {
                context.reportFatal(
                        proxy.section().header().wordsSpan(),
                        "a backend cannot be in health mode, which is for listeners");
            }
        }
    }

    private static void checkBalance(Proxy proxy, RuleContext context) {
        Optional<Directive> transparent = proxy.option(Set.of("option transparent", "transparent"));
        Optional<Directive> balance =
                proxy.inForce("balance").filter(line -> line.words().size() > 1);
        if (transparent.isPresent() && !proxy.isIn(HEALTH)) {
            balance.ifPresent(line -> context.reportFatal(
                    line.line().wordsSpan(),
                    "a transparent proxy connects where the client wanted to, and balances nothing"));
        }
    }

    private static void checkStats(Proxy proxy, RuleContext context) {
        List<Directive> lines = statistics(proxy);
        boolean hasRule = lines.stream().anyMatch(line -> line.keyword().equals("stats http-request"));
        if (hasRule) {
            lines.stream()
                    .filter(line -> ACCOUNTS.contains(line.keyword()))
                    .findFirst()
                    .ifPresent(line -> context.reportFatal(
                            line.line().wordsSpan(),
                            "\"" + line.keyword()
                                    + "\" cannot stand beside \"stats http-request\", which says who has access"));
        }
    }

    /** The lines in force: one of its own makes a proxy forget those of its defaults. */
    private static List<Directive> statistics(Proxy proxy) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .map(section -> section.directives().stream()
                        .filter(line -> line.keyword().startsWith("stats ") && line.isCertain())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static void checkRedirection(Proxy proxy, RuleContext context) {
        boolean isHttp = proxy.mode().map(mode -> mode.equals("http")).orElse(true);
        if (!isHttp) {
            Server.withTemplates(proxy).stream()
                    .flatMap(server -> server.find("redir").stream())
                    .forEach(setting -> context.reportFatal(
                            setting.parameter().span(), "a server can have a redirect prefix in http mode only"));
        }
    }
}
