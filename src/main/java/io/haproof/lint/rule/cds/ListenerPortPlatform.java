package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports listeners on the port of the status page. */
public final class ListenerPortPlatform implements Rule {

    private static final int STATUS_PAGE = 1081;

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-listener-port-platform", "a listener has the port of the status page")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, ListenerPortPlatform::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        FieldValue.of(listener, "ListenerPort")
                .filter(port -> port.number() == STATUS_PAGE)
                .ifPresent(port -> context.report(
                        port.place(), port.text() + " is the port of the status page on 127.0.0.1; choose another"));
    }
}
