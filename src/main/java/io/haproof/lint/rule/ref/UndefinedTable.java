package io.haproof.lint.rule.ref;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Reference;

/** Reports lines that use a stick table which does not exist: one that they name, or that of their own proxy. */
public final class UndefinedTable implements Rule {

    private static final String TRACK = "track-sc";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-undefined-table", "a stick table that a line uses does not exist");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(UndefinedTable::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial()) {
            return;
        }
        for (Reference reference : model.references()) {
            boolean isMeant =
                    reference.kind().equals("table") && reference.directive().isCertain();
            if (isMeant && !model.hasTable(reference.name().value())) {
                context.reportFatal(reference.name().raw(), "there is no stick table \"" + reference.name() + '"');
            }
        }
        model.proxies().stream()
                .filter(proxy -> !proxy.mayHaveTable() && !proxy.isDisabled())
                .forEach(proxy -> {
                    checkOwn(proxy, context);
                    if (!model.hasTable(proxy.name())) {
                        checkSamples(proxy, context);
                    }
                });
    }

    private static void checkOwn(Proxy proxy, RuleContext context) {
        for (Directive directive : proxy.section().directives()) {
            if (directive.isCertain() && usesOwn(proxy, directive) && !namesTable(directive)) {
                String message = "\"" + directive.keyword() + "\" uses the stick table of "
                        + proxy.section().title()
                        + ", which has none; expected a \"stick-table\" line, or \"table NAME\" here";
                context.reportFatal(directive.line().wordsSpan(), message);
            }
        }
    }

    private static boolean namesTable(Directive directive) {
        return directive.arguments().stream()
                .anyMatch(argument -> argument.type().equals("ref")
                        && argument.hole().detail().equals("table"));
    }

    /** Samples find the table by the name of the proxy, be it that of another proxy of the name. */
    private static void checkSamples(Proxy proxy, RuleContext context) {
        for (Directive directive : proxy.section().directives()) {
            directive.arguments().stream()
                    .filter(argument -> directive.isCertain() && argument.type().equals("own"))
                    .findFirst()
                    .ifPresent(argument -> context.reportFatal(
                            argument.text().raw(),
                            "\"" + argument.text() + "\" asks for the stick table of "
                                    + proxy.section().title() + ", which has none; expected the name of one"));
        }
    }

    private static boolean usesOwn(Proxy proxy, Directive directive) {
        if (directive.keyword().startsWith("stick ")) {
            return proxy.isBackend();
        }
        int action = directive.entry().words().size();
        boolean isRule =
                directive.keyword().startsWith("tcp-re") || directive.keyword().startsWith("http-re");
        return isRule
                && directive.words().size() > action
                && directive.words().get(action).value().startsWith(TRACK);
    }
}
