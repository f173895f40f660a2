package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports timeouts of 0, which never end. */
public final class TimeoutZero implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-timeout-zero", "a timeout is 0").severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, TimeoutZero::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        Timeout.of(listener)
                .filter(timeout -> timeout.isValid() && timeout.milliseconds() == 0)
                .forEach(timeout ->
                        context.report(timeout.value().place(), "0 is no limit; dead connections would stay for ever"));
    }
}
