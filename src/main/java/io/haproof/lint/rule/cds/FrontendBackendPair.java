package io.haproof.lint.rule.cds;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.listener.HttpListener;
import io.haproof.syntax.Word;
import java.util.Optional;

/** Reports frontends and backends of a text of the service that do not go together as it names them. */
public final class FrontendBackendPair implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-frontend-backend-pair", "a frontend or backend of the service has no partner")
                .severity(Severity.INFO);
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole(FrontendBackendPair::check);
    }

    private static void check(Analysis analysis, RuleContext context) {
        Pairs pairs = Pairs.of(analysis);
        if (pairs.areThere() && !context.isPartial()) {
            for (Section section : analysis.sections()) {
                switch (section.keyword()) {
                    case "frontend" -> checkFrontend(section, context);
                    case "backend" -> checkBackend(section, pairs, context);
                    default -> {}
                }
            }
        }
    }

    private static void checkFrontend(Section frontend, RuleContext context) {
        Optional<Word> target = frontend.directives().stream()
                .filter(directive -> directive.keyword().equals("default_backend"))
                .filter(directive -> directive.isCertain() && directive.words().size() > 1)
                .map(Directive::words)
                .reduce((first, last) -> last)
                .map(words -> words.get(1));
        String expected = frontend.name().map(Word::value).orElse("") + HttpListener.BACKEND_SUFFIX;
        target.filter(name -> !name.is(expected))
                .ifPresent(name -> context.report(
                        name.span(),
                        "the backend of " + frontend.title() + " is " + Quoted.of(name.value())
                                + "; for a structured listener it has to be " + Quoted.of(expected)));
    }

    private static void checkBackend(Section backend, Pairs pairs, RuleContext context) {
        backend.name()
                .filter(name -> name.value().endsWith(HttpListener.BACKEND_SUFFIX))
                .ifPresent(name -> {
                    String partner =
                            name.value().substring(0, name.value().length() - HttpListener.BACKEND_SUFFIX.length());
                    if (!pairs.frontends().contains(partner)) {
                        context.report(name.span(), backend.title() + " has no frontend " + Quoted.of(partner));
                    }
                });
    }
}
