package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.PersistenceTimer;
import java.util.Optional;

/** Reports cookies that end before a client could have stayed away as long as it may. */
public final class PersistenceTimerOrder implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-persistence-timer-order", "a cookie does not live longer than it may be idle");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(PersistenceTimer.class, PersistenceTimerOrder::check);
    }

    private static void check(Entry timer, DocumentContext context) {
        Optional<FieldValue> idle = set(timer, "MaxIdle");
        Optional<FieldValue> life = set(timer, "MaxLife");
        if (idle.isPresent()
                && life.isPresent()
                && life.get().number() <= idle.get().number()) {
            context.report(
                    life.get().place(),
                    life.get().text() + " is not more than the " + idle.get().text() + " of \"MaxIdle\"");
        }
    }

    private static Optional<FieldValue> set(Entry timer, String field) {
        return FieldValue.of(timer, field).filter(value -> value.isInRange() && value.number() > 0);
    }
}
