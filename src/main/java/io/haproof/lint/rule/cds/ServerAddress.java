package io.haproof.lint.rule.cds;

import io.haproof.directive.Hosts;
import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.BackendServer;
import io.haproof.listener.Entry;

/** Reports servers whose address is neither an address nor a host name. */
public final class ServerAddress implements Rule {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String NAME = "(?=.{1,253}$)(" + LABEL + "\\.)*(?![0-9]+$)" + LABEL;

    static final String FIELD = "IP";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-server-address", "the address of a server is no address or host name");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(BackendServer.class, ServerAddress::check);
    }

    private static void check(Entry server, DocumentContext context) {
        FieldValue.of(server, FIELD)
                .filter(address -> !Hosts.isAddress(address.text()) && !isName(address.text()))
                .ifPresent(
                        address -> context.report(
                                address.place(),
                                address.quoted()
                                        + " is no address; expected IPv4, IPv6 without brackets or a host name, and nothing else"));
    }

    /** Whether it is a host name, under whatever top-level domain. */
    static boolean isName(String text) {
        return FieldValue.matches(NAME, text);
    }
}
