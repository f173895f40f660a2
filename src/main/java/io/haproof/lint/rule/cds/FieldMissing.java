package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Finding;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Place;
import io.haproof.listener.Shape.FieldShape;
import io.haproof.text.Span;
import java.util.Optional;

/** Reports required fields that are absent or empty. */
public final class FieldMissing implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-field-missing", "a required field is absent or empty");
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Record.class, FieldMissing::check);
    }

    private static void check(Entry entry, DocumentContext context) {
        if (context.document().lists().isPresent()) {
            entry.shape().fields().stream()
                    .filter(FieldShape::isRequired)
                    .forEach(field -> check(entry, field, context));
        }
    }

    private static void check(Entry entry, FieldShape field, DocumentContext context) {
        Optional<Place> place = entry.place(field.name());
        if (place.isEmpty() || field.isAbsent(place.get().value())) {
            Span span = place.map(Place::span).orElseGet(new Place(entry.path(), entry.value())::anchor);
            String what = place.isEmpty() ? "missing" : "empty";
            String expected = field.fallback()
                    .map(value -> '"' + value + "\" is taken")
                    .orElseGet(() -> "expected " + field.meaning().split(";", 2)[0]);
            String message = "the field is " + what + "; " + expected;
            Finding finding = context.finding(entry.path().field(field.name()), span, message);
            boolean isGraver = field.fallback().isEmpty();
            context.report(isGraver ? finding : finding.withSeverity(Severity.WARNING));
        }
    }
}
