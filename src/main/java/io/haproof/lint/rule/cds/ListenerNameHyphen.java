package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;

/** Reports names of listeners with a hyphen, which the API document forbids and its examples use. */
public final class ListenerNameHyphen implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-listener-name-hyphen", "the name of a listener has a hyphen")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, ListenerNameHyphen::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        FieldValue.of(listener, "ListenerName")
                .filter(name -> !name.isOfPattern() && ListenerName.fits(name.text()))
                .ifPresent(name ->
                        context.report(name.place(), name.quoted() + " has a hyphen; the API document allows only _"));
    }
}
