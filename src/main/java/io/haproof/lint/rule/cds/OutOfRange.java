package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import java.util.List;

/**
 * Reports numbers that a field does not allow; one rule for each kind of field.
 *
 * @param info what is known of the rule
 * @param type the records that have the fields
 * @param fields the fields
 * @param noun what the number is, in messages
 */
public record OutOfRange(RuleInfo info, Class<?> type, List<String> fields, String noun) implements Rule {

    /** A rule for some fields of some records. */
    public static OutOfRange of(String id, Class<?> type, String noun, String... fields) {
        return new OutOfRange(RuleInfo.rule(id, "the " + noun + " is out of range"), type, List.of(fields), noun);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(type, this::check);
    }

    private void check(Entry entry, DocumentContext context) {
        for (String field : fields) {
            FieldValue.of(entry, field).filter(value -> !value.isInRange()).ifPresent(value -> {
                String range = value.shape().min() + " to " + value.shape().max();
                context.report(value.place(), value.quoted() + " is no " + noun + "; expected " + range);
            });
        }
    }
}
