package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Finding;
import io.haproof.lint.Fix;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Place;
import io.haproof.listener.Shape.FieldShape;
import io.haproof.listener.Shape.Fit;
import io.haproof.listener.Shape.Kind;
import io.haproof.listener.document.Value;
import io.haproof.text.Edit;
import java.util.List;
import java.util.Optional;

/** Reports values of another type than the API document says. */
public final class FieldType implements Rule {

    private static final List<String> SWITCH = List.of("on", "off");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-field-type", "a value is of another type than its field holds")
                .withFixes();
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Record.class, FieldType::check);
    }

    private static void check(Entry entry, DocumentContext context) {
        if (context.document().lists().isPresent()) {
            for (FieldShape field : entry.shape().fields()) {
                entry.place(field.name())
                        .filter(place -> !field.isAbsent(place.value()))
                        .ifPresent(place -> check(place, field, context));
            }
        }
    }

    private static void check(Place place, FieldShape field, DocumentContext context) {
        Fit fit = field.fit(place.value());
        if (fit != Fit.EXACT && !isSpokenOf(place.value())) {
            Finding finding = context.finding(place.path(), place.anchor(), message(place.value(), expected(field)));
            Finding graded = fit == Fit.READABLE ? finding.withSeverity(Severity.WARNING) : finding;
            context.report(fix(place, field, fit).map(graded::withFix).orElse(graded));
        } else if (place.value() instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                Place item = new Place(place.path().item(i), list.items().get(i));
                if (!field.takesItem(item.value()) && !isSpokenOf(item.value())) {
                    String expected = field.kind() == Kind.TEXTS ? "a text" : "an object";
                    context.report(context.finding(item.path(), item.anchor(), message(item.value(), expected)));
                }
            }
        }
    }

    private static boolean isSpokenOf(Value value) {
        return value instanceof Value.Scalar scalar
                && ControlCharacter.in(scalar.text()).isPresent();
    }

    private static String message(Value value, String expected) {
        String given = value instanceof Value.Items ? "a list" : "an object";
        if (value instanceof Value.Scalar scalar) {
            given = switch (scalar.kind()) {
                case TEXT -> "the text " + Quoted.of(scalar.text());
                case INTEGER, FRACTION -> "the number " + Quoted.of(scalar.text());
                case BOOLEAN, NULL -> Quoted.of(scalar.text());
            };
        }
        return given + " stands where " + expected + " is expected";
    }

    private static String expected(FieldShape field) {
        return switch (field.kind()) {
            case TEXT -> "a text";
            case DIGITS -> "a number in quotes";
            case INTEGER -> "a whole number";
            case OBJECT -> "an object";
            case TEXTS -> "a list of texts";
            case OBJECTS -> "a list of objects";
        };
    }

    private static Optional<Fix> fix(Place place, FieldShape field, Fit fit) {
        if (!(place.value() instanceof Value.Scalar scalar)) {
            return Optional.empty();
        }
        if (fit == Fit.READABLE) {
            String text = field.kind() == Kind.INTEGER ? scalar.text() : '"' + scalar.text() + '"';
            return Optional.of(new Fix("write " + text, true, List.of(new Edit(place.span(), text))));
        }
        if (scalar.kind() == Value.Kind.BOOLEAN && field.words().equals(SWITCH)) {
            String word = Boolean.parseBoolean(scalar.text()) ? "\"on\"" : "\"off\"";
            return Optional.of(new Fix("replace by " + word, true, List.of(new Edit(place.span(), word))));
        }
        return Optional.empty();
    }
}
