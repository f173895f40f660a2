package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports networks that stand twice in a white list, however they are written. */
public final class AclDuplicate implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-acl-duplicate", "a network stands twice in a white list")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, AclDuplicate::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        Seen seen = new Seen();
        for (FieldValue entry : FieldValue.items(listener, AclAddress.FIELD)) {
            Network.of(entry.text())
                    .ifPresent(network -> seen.check(
                            network.bits() + '/' + network.prefix(),
                            entry.place(),
                            context,
                            entry.quoted() + " is already in the list"));
        }
    }
}
