package io.haproof.lint.rule.cds;

import io.haproof.directive.Hosts;
import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.BackendServer;
import io.haproof.listener.Entry;

/** Reports servers with a host name, which only instances in a public network may have. */
public final class ServerDomain implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-server-domain", "a server is given by a host name")
                .severity(Severity.INFO);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(BackendServer.class, ServerDomain::check);
    }

    private static void check(Entry server, DocumentContext context) {
        FieldValue.of(server, ServerAddress.FIELD)
                .filter(address -> !Hosts.isAddress(address.text()) && ServerAddress.isName(address.text()))
                .ifPresent(address -> context.report(
                        address.place(),
                        address.quoted() + " is a host name, which only instances in a public network may have"));
    }
}
