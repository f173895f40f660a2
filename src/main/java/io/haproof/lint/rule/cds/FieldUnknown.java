package io.haproof.lint.rule.cds;

import io.haproof.directive.Suggestion;
import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.BackendServer;
import io.haproof.listener.Certificate;
import io.haproof.listener.Entry;
import io.haproof.listener.HttpCheck;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerOption;
import io.haproof.listener.PersistenceTimer;
import io.haproof.listener.SessionPersistence;
import io.haproof.listener.Shape;
import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.TcpListener;
import io.haproof.listener.document.Value;
import java.util.List;
import java.util.Map;

/** Reports fields that the API document does not know. */
public final class FieldUnknown implements Rule {

    private static final Map<Class<? extends Record>, String> NAMES = Map.of(
            HttpListener.class, "an http listener",
            TcpListener.class, "a tcp listener",
            BackendServer.class, "a server",
            Certificate.class, "a certificate",
            ListenerOption.class, "\"Option\"",
            HttpCheck.class, "\"Httpchk\"",
            SessionPersistence.class, "\"SessionPersistence\"",
            PersistenceTimer.class, "\"Timer\"");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-field-unknown", "a field is not in the API document")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Record.class, FieldUnknown::check);
    }

    private static void check(Entry entry, DocumentContext context) {
        if (context.document().lists().isPresent()) {
            for (Value.Member member : entry.value().members()) {
                boolean isSpokenOf = member.value() instanceof Value.Scalar scalar
                        && ControlCharacter.in(scalar.text()).isPresent();
                if (entry.shape().field(member.name()).isEmpty() && !isSpokenOf) {
                    context.report(context.finding(
                            entry.path().field(member.name()), member.nameSpan(), message(entry, member.name())));
                }
            }
        }
    }

    private static String message(Entry entry, String name) {
        Shape shape = entry.shape();
        String message = Quoted.of(name) + " is no field of " + NAMES.getOrDefault(shape.type(), "the document");
        if (entry.is(TcpListener.class)
                && Shape.of(HttpListener.class).field(name).isPresent()) {
            return message + ", only of an http listener";
        }
        List<String> known = shape.fields().stream().map(FieldShape::name).toList();
        return message
                + known.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .or(() -> Suggestion.nearest(name, known))
                        .map(Suggestion::question)
                        .orElse("");
    }
}
