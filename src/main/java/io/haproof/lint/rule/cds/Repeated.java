package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.ListenerDocument;

/**
 * Reports values that may stand once in a document and stand twice; one rule for each field.
 *
 * @param info what is known of the rule
 * @param type the records that have the field
 * @param field the field
 * @param noun what the value is, in messages
 */
public record Repeated(RuleInfo info, Class<?> type, String field, String noun) implements Rule {

    /** A rule for a field of some records. */
    public static Repeated of(String id, Class<?> type, String field, String noun) {
        return new Repeated(RuleInfo.rule(id, "the " + noun + " is that of another"), type, field, noun);
    }

    @Override
    public void listen(Subscriptions on) {
        on.document(this::check);
    }

    private void check(ListenerDocument document, DocumentContext context) {
        Seen seen = new Seen();
        for (Entry entry : document.entries()) {
            if (type.isAssignableFrom(entry.shape().type())) {
                FieldValue.of(entry, field)
                        .ifPresent(value -> seen.check(
                                value.text(), value.place(), context, value.quoted() + " is already the " + noun));
            }
        }
    }
}
