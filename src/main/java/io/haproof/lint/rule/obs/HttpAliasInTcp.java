package io.haproof.lint.rule.obs;

import io.haproof.catalogue.LogAlias;
import io.haproof.catalogue.Verdict;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Problem;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Reference;
import io.haproof.model.Routes;
import io.haproof.syntax.LogFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reports log formats of tcp proxies with variables that have a value in http mode only. */
public final class HttpAliasInTcp implements Rule {

    private static final Set<String> FORMATS =
            Set.of("error-log-format", "log-format", "log-format-sd", "unique-id-format");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("obs-http-alias-in-tcp", "the log format of a tcp proxy has a variable of http mode");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(HttpAliasInTcp::check);
        on.eachProblem(Problem.Kind.HTTP_VARIABLE, (problem, context) -> context.report(problem));
    }

    private static void check(Model model, RuleContext context) {
        Set<LogFormat.Alias> reported = new LinkedHashSet<>();
        for (Proxy proxy : model.proxies()) {
            boolean isTcp = proxy.mode().equals(Optional.of("tcp"));
            if (isTcp && proxy.isFrontend() && !proxy.isDisabled() && !mayBecomeHttp(model, proxy)) {
                for (String keyword : FORMATS) {
                    proxy.setting(keyword)
                            .filter(Directive::isCertain)
                            .ifPresent(format -> check(proxy, format, reported, context));
                }
            }
        }
    }

    /** A connection that goes to an http backend is upgraded, and HAProxy allows some more then. */
    private static boolean mayBecomeHttp(Model model, Proxy proxy) {
        return !Routes.areKnown(proxy)
                || Routes.of(proxy).stream()
                        .map(Reference::name)
                        .anyMatch(name -> !model.backend(name.value())
                                .flatMap(Proxy::mode)
                                .equals(Optional.of("tcp")));
    }

    private static void check(Proxy proxy, Directive directive, Set<LogFormat.Alias> reported, RuleContext context) {
        for (Argument argument : directive.arguments()) {
            if (argument.value() instanceof LogFormat format) {
                for (LogFormat.Item item : format.items()) {
                    if (item instanceof LogFormat.Alias alias && isOfHttp(alias, context) && reported.add(alias)) {
                        String message = "\"%" + alias.name() + "\" has a value in http mode only, and "
                                + proxy.section().title() + " is in tcp mode";
                        context.reportFatal(alias.span(), message);
                    }
                }
            }
        }
    }

    private static boolean isOfHttp(LogFormat.Alias alias, RuleContext context) {
        return context.vocabulary()
                .alias(alias.name().value())
                .map(LogAlias::tcpVerdict)
                .equals(Optional.of(Verdict.REFUSED));
    }
}
