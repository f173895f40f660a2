package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports timeouts that are no number, or more than HAProxy can count to. */
public final class TimeoutValue implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-timeout-value", "a timeout is no number, or too long");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, TimeoutValue::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        Timeout.of(listener).filter(timeout -> !timeout.isValid()).forEach(timeout -> {
            FieldValue value = timeout.value();
            context.report(
                    value.place(),
                    value.isOfPattern()
                            ? value.quoted() + " is too long; expected at most " + Integer.MAX_VALUE + " milliseconds"
                            : value.quoted()
                                    + " is no time; expected digits without a leading 0, and the unit beside it");
        });
    }
}
