package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.lint.option.OptionType;
import io.haproof.lint.option.RuleOption;
import io.haproof.listener.Listener;
import io.haproof.listener.ListenerDocument;
import java.util.List;

/** Reports listeners that may have more connections together than the service lets HAProxy have. */
public final class MaxconnSum implements Rule {

    private static final RuleOption<Long> WHOLE = new RuleOption<>(
            "globalMaxconn",
            "the connections that HAProxy has for all listeners",
            OptionType.wholeNumber(1, Integer.MAX_VALUE),
            150_000L);

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-maxconn-sum", "listeners may have more connections together than HAProxy")
                .severity(Severity.WARNING)
                .withOptions(WHOLE);
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
        long whole = context.option(WHOLE);
        long sum = 0;
        for (FieldValue limit : limits) {
            boolean wasBelow = sum <= whole;
            sum += limit.number();
            if (wasBelow && sum > whole && limits.size() > 1) {
                context.report(
                        limit.place(),
                        "with this one the listeners may have " + sum + " connections together, but HAProxy has "
                                + whole + " for all");
            }
        }
    }
}
