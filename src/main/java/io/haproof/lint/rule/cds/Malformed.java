package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;

/**
 * Reports texts that are not of the form that a field demands; one rule for each field.
 *
 * @param info what is known of the rule
 * @param type the record that has the field
 * @param field the field
 * @param noun what the text is, in messages
 * @param expected what would be right, in messages
 */
public record Malformed(RuleInfo info, Class<?> type, String field, String noun, String expected) implements Rule {

    /** A rule for a field of a record. */
    public static Malformed of(String id, Class<?> type, String field, String noun, String expected) {
        return new Malformed(RuleInfo.rule(id, "the " + noun + " is malformed"), type, field, noun, expected);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(type, this::check);
    }

    private void check(Entry entry, DocumentContext context) {
        FieldValue.of(entry, field)
                .filter(value -> !value.isOfPattern())
                .ifPresent(value ->
                        context.report(value.place(), value.quoted() + " is no " + noun + "; expected " + expected));
    }
}
