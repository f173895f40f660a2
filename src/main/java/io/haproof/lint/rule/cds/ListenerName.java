package io.haproof.lint.rule.cds;

import io.haproof.directive.Analysis;
import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.HttpListener;
import io.haproof.listener.Listener;
import io.haproof.listener.Shape;

/** Reports names of listeners that the service does not take; a hyphen alone is for another rule. */
public final class ListenerName implements Rule {

    private static final String EXPECTED =
            " is no name of a listener; expected a to z, 0 to 9 and _, a letter first, no _ last, at most 50 characters";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-listener-name", "the service does not take the name of a listener");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, ListenerName::check);
        on.whole(ListenerName::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        FieldValue.of(listener, "ListenerName")
                .filter(name -> !fits(name.text()))
                .ifPresent(name -> context.report(name.place(), name.quoted() + EXPECTED));
    }

    private static void check(Analysis analysis, RuleContext context) {
        Pairs.of(analysis).names().stream()
                .filter(name -> !fits(name.value()))
                .forEach(name -> context.report(Severity.INFO, name.span(), Quoted.of(name.value()) + EXPECTED));
    }

    /** Whether it is a name, hyphens taken for underscores. */
    static boolean fits(String name) {
        String pattern =
                Shape.of(HttpListener.class).field("ListenerName").orElseThrow().pattern();
        return FieldValue.matches(pattern, name.replace('-', '_'));
    }
}
