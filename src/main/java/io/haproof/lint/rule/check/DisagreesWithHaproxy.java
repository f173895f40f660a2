package io.haproof.lint.rule.check;

import io.haproof.lint.Outside;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;

/** Reports that a real HAProxy, if one was asked, says otherwise of the text than this library. */
public final class DisagreesWithHaproxy implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("check-disagrees-with-haproxy", "HAProxy itself says otherwise of the text");
    }

    @Override
    public boolean canFind(Outside outside) {
        return outside.disagreement().isPresent();
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole((analysis, context) -> context.disagreement()
                .ifPresent(other -> context.report(
                        other.refused() ? Severity.ERROR : Severity.WARNING, other.span(), other.message())));
    }
}
