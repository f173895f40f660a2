package io.haproof.lint.rule.proxy;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports FastCGI servers without an application, applications without a server, and limits of requests that count for nothing. */
public final class FcgiIncomplete implements Rule {

    private static final String FCGI = "fcgi";
    private static final Set<String> MULTIPLEXING = Set.of("option get-values", "option mpxs-conns");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("proxy-fcgi-incomplete", "servers and applications of FastCGI do not come together");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(FcgiIncomplete::check);
    }

    private static void check(Model model, RuleContext context) {
        model.enabled().stream().filter(Proxy::isBackend).forEach(proxy -> check(proxy, context));
        context.analysis().sections().stream()
                .filter(section -> section.keyword().equals("fcgi-app"))
                .forEach(section -> checkRequests(section, context));
    }

    private static void check(Proxy proxy, RuleContext context) {
        Optional<Directive> application = proxy.own("use-fcgi-app")
                .findFirst()
                .or(() -> proxy.own("filter fcgi-app").findFirst());
        boolean mayHave = application.isPresent() || !proxy.section().unclear().isEmpty();
        List<Server> servers = Server.withTemplates(proxy);
        List<Server.Setting> spoken = servers.stream()
                .flatMap(server -> server.find("proto").stream())
                .filter(setting -> setting.value().filter(word -> word.is(FCGI)).isPresent())
                .toList();
        if (!spoken.isEmpty() && !mayHave) {
            String message = "the server speaks FastCGI, and no \"use-fcgi-app\" says to which application";
            context.reportFatal(spoken.get(0).parameter().span(), message);
        }
        boolean areKnown = servers.size()
                == proxy.section().directives().stream()
                        .filter(line -> line.keyword().startsWith("server"))
                        .count();
        application
                .filter(line -> line.isCertain() && spoken.isEmpty() && areKnown)
                .ifPresent(line -> context.reportFatal(
                        line.line().wordsSpan(),
                        "no server of the backend speaks FastCGI; expected one with \"proto fcgi\""));
    }

    private static void checkRequests(Section section, RuleContext context) {
        Set<String> on = new HashSet<>();
        Optional<Directive> limit = Optional.empty();
        for (Directive line : section.directives()) {
            if (MULTIPLEXING.contains(line.keyword()) && line.prefix().isEmpty()) {
                on.add(line.keyword());
            } else if (MULTIPLEXING.contains(line.keyword())) {
                on.remove(line.keyword());
            }
            limit = line.keyword().equals("option max-reqs") ? Optional.of(line) : limit;
        }
        limit.filter(line -> on.isEmpty() && line.isCertain())
                .filter(line -> !line.words().get(2).value().matches("0*1"))
                .ifPresent(line -> context.reportFatal(
                        line.line().wordsSpan(),
                        "several requests at a time need \"option mpxs-conns\" or \"option get-values\""));
    }
}
