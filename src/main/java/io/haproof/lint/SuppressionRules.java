package io.haproof.lint;

import io.haproof.directive.Suggestion;
import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules about suppressions themselves, and their findings. They subscribe to nothing: what they say comes up while
 * suppressions are applied.
 *
 * @param source the text that the suppressions stand in
 */
record SuppressionRules(Source source) {

    static final Rule MALFORMED = rule("suppress-malformed", "a comment for Haproof cannot be understood", false);
    static final Rule UNKNOWN = rule("suppress-unknown-rule", "a suppression names no rule", true);
    static final Rule UNUSED = rule("suppress-unused", "a suppression suppresses nothing", true);
    static final Rule UNREASONED = rule("suppress-without-reason", "a suppression gives no reason", false);

    private record Named(RuleInfo info) implements Rule {

        @Override
        public void listen(Subscriptions on) {}
    }

    private static Rule rule(String id, String summary, boolean isFixable) {
        RuleInfo info = RuleInfo.rule(id, summary).severity(Severity.WARNING);
        return new Named(isFixable ? info.withFixes() : info);
    }

    static Finding notUnderstood(Suppression suppression) {
        return malformed(
                suppression,
                "this is not understood; expected \"# haproof: ignore[RULE] reason\", or ignore-section or ignore-file");
    }

    static Finding malformed(Suppression suppression, String message) {
        return Finding.of(MALFORMED.info(), suppression.comment(), message);
    }

    static Finding withoutReason(Suppression suppression) {
        return Finding.of(
                UNREASONED.info(),
                suppression.comment(),
                "the suppression gives no reason; write behind the \"]\" why");
    }

    Finding unknownRule(Suppression suppression, Suppression.Mention mention, Set<String> known) {
        Optional<String> near = Suggestion.nearest(mention.rule(), known);
        String help = near.map(Suggestion::question).orElse("; \"haproof rules\" lists them");
        Fix fix = near.map(
                        name -> new Fix("replace by \"" + name + '"', false, List.of(new Edit(mention.span(), name))))
                .orElseGet(() -> removal(suppression, List.of(mention)));
        return Finding.of(UNKNOWN.info(), mention.span(), '"' + mention.rule() + "\" is no rule" + help)
                .withFix(fix);
    }

    /** Says that some of the rules of a suppression find nothing where it stands. */
    Finding unused(Suppression suppression, List<Suppression.Mention> needless) {
        Span span = needless.get(0).span().to(needless.get(needless.size() - 1).span());
        String verb = needless.size() == 1 ? " finds" : " find";
        return Finding.of(UNUSED.info(), span, names(needless) + verb + " nothing here; the suppression is not needed")
                .withFix(removal(suppression, needless));
    }

    private Fix removal(Suppression suppression, List<Suppression.Mention> some) {
        boolean isWhole = suppression.mentions().size() == some.size();
        String what = isWhole ? "the comment" : names(some);
        return new Fix("remove " + what, true, List.of(suppression.without(some, source)));
    }

    private static String names(List<Suppression.Mention> some) {
        return some.stream().map(mention -> '"' + mention.rule() + '"').collect(Collectors.joining(", "));
    }
}
