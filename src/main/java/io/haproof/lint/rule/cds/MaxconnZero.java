package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.BackendServer;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports limits of 0, which are no limit or admit nobody. */
public final class MaxconnZero implements Rule {

    private static final String FIELD = "MaxConn";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-maxconn-zero", "a limit of connections is 0").severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(
                Listener.class,
                (listener, context) -> check(
                        listener,
                        context,
                        Severity.WARNING,
                        "0 is the limit of the whole, and nobody in HAProxy 1.8; write a limit"));
        on.eachObject(
                BackendServer.class,
                (server, context) ->
                        check(server, context, Severity.INFO, "0 is no limit; the server may get all there is"));
    }

    private static void check(Entry entry, DocumentContext context, Severity severity, String message) {
        FieldValue.of(entry, FIELD)
                .filter(limit -> limit.number() == 0)
                .ifPresent(limit ->
                        context.report(context.finding(limit.place(), message).withSeverity(severity)));
    }
}
