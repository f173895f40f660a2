package io.haproof.lint.rule.cds;

import io.haproof.directive.Suggestion;
import io.haproof.lint.DocumentContext;
import io.haproof.lint.Finding;
import io.haproof.lint.Fix;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.Entry;
import io.haproof.listener.Shape.FieldShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports words that are not among those which a field may hold. */
public final class UnknownWord implements Rule {

    private static final Map<String, String> SWITCH = Map.of("true", "on", "false", "off");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-enum", "a value is none of the words that its field may hold")
                .withFixes();
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Record.class, UnknownWord::check);
    }

    private static void check(Entry entry, DocumentContext context) {
        for (FieldShape field : entry.shape().fields()) {
            if (!field.words().isEmpty()) {
                FieldValue.of(entry, field.name())
                        .filter(value -> !value.isWord())
                        .ifPresent(value -> check(value, context));
            }
        }
    }

    private static void check(FieldValue value, DocumentContext context) {
        List<String> words = value.shape().words();
        String expected = words.stream().sorted().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
        Finding finding = context.finding(
                value.place(),
                value.quoted() + " is not known to \"" + value.shape().name() + "\"; expected "
                        + (words.size() > 1 ? "one of " : "") + expected);
        context.report(fix(value, words).map(finding::withFix).orElse(finding));
    }

    private static Optional<Fix> fix(FieldValue value, List<String> words) {
        Optional<String> same =
                words.stream().filter(value.text()::equalsIgnoreCase).findFirst();
        Optional<String> meant =
                same.or(() -> Optional.ofNullable(SWITCH.get(value.text())).filter(words::contains));
        return meant.map(word -> value.replacedBy(word, true))
                .or(() -> Suggestion.nearest(value.text(), words).map(word -> value.replacedBy(word, false)));
    }
}
