package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;
import io.haproof.listener.document.Value;

/** Reports listeners without a server. */
public final class BackendEmpty implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-backend-empty", "a listener has no server").severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, BackendEmpty::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        listener.place("BackendServer")
                .filter(place ->
                        place.value() instanceof Value.Items && place.value().isEmpty())
                .ifPresent(place -> context.report(place, "the listener has no server; every client is turned away"));
    }
}
