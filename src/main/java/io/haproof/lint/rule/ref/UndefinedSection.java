package io.haproof.lint.rule.ref;

import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Reference;
import io.haproof.text.Span;
import java.util.HashSet;
import java.util.Set;

/**
 * Reports lines that name a section which does not exist; one rule for each kind of section.
 *
 * @param info what is known of the rule
 * @param kind the word that opens the section
 * @param builtIn names that exist without a section
 */
public record UndefinedSection(RuleInfo info, String kind, Set<String> builtIn) implements Rule {

    /** A rule for a kind of section of which every one is in the text. */
    public static UndefinedSection of(String kind) {
        return of(kind, Set.of());
    }

    /** A rule for a kind of section of which HAProxy brings some itself. */
    public static UndefinedSection of(String kind, Set<String> builtIn) {
        String summary = "a " + kind + " section that a line names does not exist";
        return new UndefinedSection(RuleInfo.rule("ref-undefined-" + kind, summary), kind, builtIn);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(this::check);
    }

    private void check(Model model, RuleContext context) {
        if (context.isPartial()) {
            return;
        }
        Set<Span> seen = new HashSet<>();
        for (Reference reference : model.references()) {
            String name = reference.name().value();
            boolean isMeant =
                    reference.kind().equals(kind) && reference.directive().isCertain();
            if (isMeant
                    && !builtIn.contains(name)
                    && !model.hasSection(kind, name)
                    && seen.add(reference.name().raw())) {
                String message = "there is no section " + kind + " \"" + name + '"';
                context.reportWhole("undefined-" + kind, reference.name().raw(), message);
            }
        }
    }
}
