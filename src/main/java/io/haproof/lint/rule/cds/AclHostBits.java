package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports networks with bits set that their prefix does not cover; HAProxy clears them. */
public final class AclHostBits implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-acl-host-bits", "a network has bits beyond its prefix")
                .severity(Severity.INFO)
                .withFixes();
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, AclHostBits::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        for (FieldValue entry : FieldValue.items(listener, AclAddress.FIELD)) {
            Network.of(entry.text()).filter(Network::hasHostBits).ifPresent(network -> {
                String message =
                        entry.quoted() + " has bits beyond its prefix; HAProxy takes it as " + network.canonical();
                context.report(
                        context.finding(entry.place(), message).withFix(entry.replacedBy(network.canonical(), true)));
            });
        }
    }
}
