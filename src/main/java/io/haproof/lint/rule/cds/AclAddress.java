package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports entries of white lists that are no address and no network. */
public final class AclAddress implements Rule {

    static final String FIELD = "AclWhiteList";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-acl-address", "an entry of a white list is no address or network");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, AclAddress::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        FieldValue.items(listener, FIELD).stream()
                .filter(entry -> Network.of(entry.text()).isEmpty())
                .forEach(
                        entry -> context.report(
                                entry.place(),
                                entry.quoted()
                                        + " is no address; expected IPv4 or IPv6, perhaps with the length of a prefix: 10.0.0.0/8"));
    }
}
