package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Fix;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Place;
import io.haproof.listener.Switch;
import io.haproof.listener.TcpListener;
import io.haproof.listener.document.Notation;
import io.haproof.listener.document.Value;
import io.haproof.text.Edit;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/** Reports relays that do not pass on where a connection comes from. */
public final class RepeaterWithoutSource implements Rule {

    private static final String RELAY = "EnableRepeaterMode";
    private static final String SOURCE = "EnableSourceIp";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-repeater-without-source", "a relay does not pass on the address of clients")
                .withFixes();
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(TcpListener.class, RepeaterWithoutSource::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        FieldValue.of(listener, RELAY)
                .filter(relay -> relay.text().equals(Switch.ON.word()) && isOff(listener))
                .ifPresent(relay -> context.report(
                        context.finding(relay.place(), "\"on\" needs \"EnableSourceIp\" to be \"on\", too")
                                .withFix(fix(listener, context))));
    }

    /** Whether addresses are not passed on; not if that cannot be read, of which another rule speaks. */
    private static boolean isOff(Entry listener) {
        Optional<FieldValue> source = FieldValue.of(listener, SOURCE);
        return listener.filled(SOURCE).isEmpty()
                || source.filter(value -> value.text().equals(Switch.OFF.word()))
                        .isPresent();
    }

    private static Fix fix(Entry listener, DocumentContext context) {
        Optional<Place> source = listener.place(SOURCE);
        Edit edit = source.map(place -> new Edit(place.span(), place.span().isEmpty() ? " \"on\"" : "\"on\""))
                .orElseGet(() -> added(listener, context));
        return new Fix("set EnableSourceIp to \"on\"", false, List.of(edit));
    }

    /** The field in front of the one that needs it, as the rest of the object is written. */
    private static Edit added(Entry listener, DocumentContext context) {
        String text = context.document().source().text();
        Span name = listener.value().find(RELAY).map(Value.Member::nameSpan).orElseThrow();
        if (context.document().notation() == Notation.JSON) {
            return new Edit(Span.at(name.start()), "\"EnableSourceIp\": \"on\", ");
        }
        boolean isFlow = text.charAt(listener.value().span().start()) == '{';
        int line = text.lastIndexOf('\n', name.start()) + 1;
        String end = isFlow ? ", " : '\n' + " ".repeat(name.start() - line);
        return new Edit(Span.at(name.start()), "EnableSourceIp: \"on\"" + end);
    }
}
