package io.haproof.lint.rule.check;

import io.haproof.directive.Address;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Parameters;
import io.haproof.model.Proxy;
import java.util.List;
import java.util.stream.Stream;

/** Reports servers that are checked and have no port, neither for traffic nor for the check. */
public final class NoPort implements Rule {

    private static final List<String> ELSEWHERE = List.of("addr", "healthcheck", "no-check", "port");
    private static final List<String> ANY = List.of("0.0.0.0", "::");
    private static final List<String> OWN_TARGET = List.of("http-check", "option external-check", "tcp-check");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("check-no-port", "a server that is checked has no port to check");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(NoPort::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.proxies()) {
            boolean isOfInterest = proxy.isBackend()
                    && !proxy.isDisabled()
                    && OWN_TARGET.stream()
                            .allMatch(keyword -> proxy.effective(keyword).isEmpty());
            if (isOfInterest) {
                proxy.understood("server").forEach(server -> check(proxy, server, context));
            }
        }
    }

    private static void check(Proxy proxy, Directive server, RuleContext context) {
        server.arguments().stream()
                .filter(argument -> argument.value() instanceof Address)
                .findFirst()
                .filter(address -> isWithoutPort(address) && isChecked(proxy, server))
                .ifPresent(
                        address -> context.reportWhole(
                                "check-no-port",
                                address.text().raw(),
                                "the server is checked and has no port; expected one behind a colon, or \"port\" with one for the check"));
    }

    /** Whether there is a check, and nothing that says where else it goes. */
    private static boolean isChecked(Proxy proxy, Directive server) {
        List<Parameters> lines = Stream.concat(defaults(proxy), Stream.of(server))
                .map(Parameters::new)
                .toList();
        return lines.stream().anyMatch(line -> line.has("check"))
                && lines.stream().noneMatch(line -> ELSEWHERE.stream().anyMatch(line::has));
    }

    /** All lines that may set a parameter of a server of the proxy. */
    private static Stream<Directive> defaults(Proxy proxy) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .flatMap(section -> section.directives().stream())
                .filter(directive -> directive.keyword().equals("default-server"));
    }

    /** Whether it is the literal address of one machine, with no port. */
    private static boolean isWithoutPort(Argument argument) {
        return argument.value() instanceof Address address
                && address.port().isEmpty()
                && address.prefix().isEmpty()
                && address.host().matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
                && !ANY.contains(address.host());
    }
}
