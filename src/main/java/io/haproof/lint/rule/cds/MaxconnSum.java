package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Listener;
import io.haproof.listener.ListenerDocument;
import java.util.List;

/** Reports listeners that may have more connections together than the service lets HAProxy have. */
public final class MaxconnSum implements Rule {

    private static final int WHOLE = 150_000;

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-maxconn-sum", "listeners may have more connections together than HAProxy")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.document(MaxconnSum::check);
    }

    private static void check(ListenerDocument document, DocumentContext context) {
        List<FieldValue> limits = document.entries().stream()
                .filter(entry -> Listener.class.isAssignableFrom(entry.shape().type()))
                .flatMap(listener -> FieldValue.of(listener, "MaxConn").stream())
                .filter(FieldValue::isInRange)
                .toList();
        long sum = 0;
        for (FieldValue limit : limits) {
            boolean wasBelow = sum <= WHOLE;
            sum += limit.number();
            if (wasBelow && sum > WHOLE && limits.size() > 1) {
                context.report(
                        limit.place(),
                        "with this one the listeners may have " + sum + " connections together, but HAProxy has "
                                + WHOLE + " for all");
            }
        }
    }
}
