package io.haproof.lint.rule.check;

import io.haproof.directive.Address;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Endpoint;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Server;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reports servers that are checked and have no port, neither for traffic nor for the check. */
public final class NoPort implements Rule {

    private static final Set<String> NO_ADDRESS = Set.of("0.0.0.0", "::", "*", "");
    private static final Pattern NO_PORT = Pattern.compile("0*|[+-].*");
    private static final Set<String> NO_STEPS =
            Set.of("comment", "disable-on-404", "send-state", "set-var", "set-var-fmt", "unset-var");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("check-no-port", "a server that is checked has no port to check");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(NoPort::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            boolean areKnown = proxy.own("default-server").allMatch(Directive::isCertain);
            if (proxy.isBackend() && areKnown && !connectsWithPort(proxy, context)) {
                Server.withTemplates(proxy).stream()
                        .filter(NoPort::isWithoutPort)
                        .forEach(
                                server -> server.endpoint()
                                        .ifPresent(
                                                endpoint -> context.reportWhole(
                                                        "check-no-port",
                                                        endpoint.text().raw(),
                                                        "the server is checked and has no port; expected one behind a colon, or \"port\" with one for the check")));
            }
        }
    }

    /** Whether the steps of the check may say themselves where to connect to. */
    private static boolean connectsWithPort(Proxy proxy, RuleContext context) {
        Optional<Directive> kind = Checks.kind(proxy);
        if (kind.filter(line -> line.keyword().equals(Checks.EXTERNAL)).isPresent()) {
            return false;
        }
        List<Directive> steps = Checks.steps(proxy, Checks.areHttp(proxy) ? "http-check" : "tcp-check").stream()
                .filter(line ->
                        line.words().size() > 1 && !isNoStep(line.words().get(1)))
                .toList();
        if (steps.isEmpty()) {
            return false;
        }
        boolean isOpen = kind.isEmpty() || steps.stream().anyMatch(line -> !line.isCertain());
        boolean needsBoth = context.vocabulary().isListed("check-connect-needs", "both");
        return isOpen
                || isConnect(steps.get(0))
                        && hasPort(steps.get(0), false)
                        && steps.stream().filter(NoPort::isConnect).allMatch(line -> hasPort(line, needsBoth));
    }

    private static boolean isNoStep(Word action) {
        String name = action.value();
        int bracket = name.indexOf('(');
        return NO_STEPS.contains(bracket < 0 ? name : name.substring(0, bracket));
    }

    private static boolean isConnect(Directive line) {
        return line.words().get(1).is("connect");
    }

    private static boolean hasPort(Directive connect, boolean needsBoth) {
        boolean own = connect.words().stream().anyMatch(word -> word.is("port") && !connect.isValue(word));
        boolean ofAddress = connect.arguments().stream()
                .map(Argument::value)
                .anyMatch(value ->
                        value instanceof Address address && !address.port().isEmpty());
        return needsBoth ? own && ofAddress : own || ofAddress;
    }

    private static boolean isWithoutPort(Server server) {
        boolean isChecked = server.has("check") && !server.has("healthcheck") && !mayHavePort(server);
        return isChecked && server.endpoint().filter(NoPort::isMachine).isPresent();
    }

    private static boolean mayHavePort(Server server) {
        boolean own = server.find("port")
                .flatMap(Server.Setting::value)
                .filter(port -> !port.value().matches("0*"))
                .isPresent();
        return own || server.has("addr");
    }

    /**
     * Whether it is the address of one machine, and no port is known: none is given, or one that depends on the client's. Names
     * are looked up only later, when nobody asks for the port any more.
     */
    private static boolean isMachine(Endpoint endpoint) {
        Address address = endpoint.address();
        boolean isKnown = endpoint.isTcp() && address.host().indexOf('$') < 0 && !NO_ADDRESS.contains(endpoint.host());
        return isKnown && NO_PORT.matcher(address.port()).matches() && endpoint.isLiteral();
    }
}
