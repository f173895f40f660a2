package io.haproof.lint.rule.cds;

import io.haproof.directive.Address;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.lint.option.OptionType;
import io.haproof.lint.option.RuleOption;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;
import io.haproof.listener.ReservedPorts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reports ports that the service keeps for itself: of listeners, and of binds that more than the machine itself can reach. */
public final class ListenerPortReserved implements Rule {

    private static final RuleOption<List<Long>> RESERVED = new RuleOption<>(
            "ports",
            "the ports that the service keeps for itself",
            OptionType.wholeNumber(1, 65535).list(),
            ReservedPorts.ALL.stream().map(Integer::longValue).toList());
    private static final Pattern LOOPBACK =
            Pattern.compile("127(\\.[0-9]+){3}|\\[?::1\\]?|localhost", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-listener-port-reserved", "the service keeps a port for itself")
                .withOptions(RESERVED);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, ListenerPortReserved::check);
        on.eachDirective(ListenerPortReserved::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        FieldValue.of(listener, "ListenerPort").ifPresent(port -> {
            List<Long> reserved = context.option(RESERVED);
            if (reserved.contains(port.number())) {
                context.report(port.place(), message(port.text(), reserved));
            }
        });
    }

    private static String message(String port, List<Long> reserved) {
        String all = reserved.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return port + " is reserved by the service; choose a port other than " + all;
    }

    private static void check(Directive directive, RuleContext context) {
        if (directive.keyword().equals("bind") && directive.isCertain()) {
            directive.arguments().forEach(argument -> check(argument, context));
        }
    }

    private static void check(Argument argument, RuleContext context) {
        if (argument.value() instanceof Address address
                && !address.isLocal()
                && !LOOPBACK.matcher(address.host()).matches()) {
            Matcher ports = PORTS.matcher(address.port());
            if (ports.matches()) {
                int first = Integer.parseInt(ports.group(1));
                int last = ports.group(2) == null ? first : Integer.parseInt(ports.group(2));
                List<Long> reserved = context.option(RESERVED);
                reserved.stream()
                        .filter(port -> first <= port && port <= last)
                        .forEach(port -> context.report(argument.text().raw(), message("port " + port, reserved)));
            }
        }
    }
}
