package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.lint.option.OptionType;
import io.haproof.lint.option.RuleOption;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports white lists that admit everybody. */
public final class AclTooWide implements Rule {

    private static final RuleOption<Long> WIDEST = new RuleOption<>(
            "prefix",
            "the length of a prefix that is too short, as are all shorter ones",
            OptionType.wholeNumber(0, 32),
            0L);

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-acl-too-wide", "an entry of a white list admits everybody")
                .severity(Severity.WARNING)
                .withOptions(WIDEST);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, AclTooWide::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        for (FieldValue entry : FieldValue.items(listener, AclAddress.FIELD)) {
            Network.of(entry.text())
                    .filter(network -> network.prefix() <= context.option(WIDEST))
                    .ifPresent(network -> context.report(
                            entry.place(),
                            entry.quoted() + (network.prefix() == 0 ? " admits everybody" : " admits a great many")
                                    + "; name the networks that may connect"));
        }
    }
}
