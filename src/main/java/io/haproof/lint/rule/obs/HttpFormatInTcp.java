package io.haproof.lint.rule.obs;

import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.model.Routes;
import io.haproof.syntax.LogFormat;
import io.haproof.syntax.SampleExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports formats of a proxy in another mode than http that ask for data of HTTP. Where one line of a proxy asks for such data,
 * HAProxy takes every expression in a format for one that does.
 */
public final class HttpFormatInTcp implements Rule {

    private static final String DEFECT = "http-format-in-tcp";
    private static final Set<String> OF_HTTP = Set.of("HRQBO", "HRQHP", "HRQHV", "HRSBO", "HRSHP", "HRSHV");
    private static final List<String> SETTINGS =
            List.of("log-format", "log-format-sd", "unique-id-format", "error-log-format");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("obs-http-format-in-tcp", "a format of a proxy that is not in http mode asks for HTTP");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(HttpFormatInTcp::check);
    }

    private static void check(Model model, RuleContext context) {
        Verdict verdict = context.vocabulary().dialect().whole(DEFECT);
        for (Proxy proxy : model.proxies()) {
            boolean isOther = proxy.mode().filter(mode -> !mode.equals("http")).isPresent();
            if (verdict != Verdict.ACCEPTED && isOther && !proxy.isDisabled()) {
                if (verdict == Verdict.REFUSED) {
                    checkAtLast(model, proxy, context);
                } else {
                    checkInOrder(proxy, context);
                }
            }
        }
    }

    /** As versions do that look at the formats when everything is read. */
    private static void checkAtLast(Model model, Proxy proxy, RuleContext context) {
        if (proxy.isFrontend() && mayBecomeHttp(model, proxy)) {
            return;
        }
        Stream<Directive> settings = SETTINGS.stream()
                .filter(keyword -> proxy.isFrontend() || keyword.equals("unique-id-format"))
                .flatMap(keyword -> proxy.setting(keyword).stream());
        List<Directive> formats = new ArrayList<>(settings.toList());
        proxy.section().directives().stream().filter(line -> !isSetting(line)).forEach(formats::add);
        boolean asks =
                proxy.section().directives().stream().anyMatch(line -> asksInPassing(line, context.vocabulary()));
        boolean isLogged = false;
        for (Directive line : formats) {
            asks |= formatsOf(line).anyMatch(format -> asksForHttp(format, context.vocabulary()));
            isLogged |= formatsOf(line).anyMatch(HttpFormatInTcp::hasMessageAlias)
                    || asks && formatsOf(line).anyMatch(HttpFormatInTcp::hasExpression);
            if (isLogged && formatsOf(line).findAny().isPresent() && line.isHeeded()) {
                context.reportWhole(DEFECT, line.line().wordsSpan(), message(proxy));
            }
        }
    }

    /** As versions do that look at each line when they read it, and warn once at the last format. */
    private static void checkInOrder(Proxy proxy, RuleContext context) {
        Vocabulary vocabulary = context.vocabulary();
        boolean asks = false;
        boolean isLogged = false;
        Optional<Directive> last = proxy.setting("log-format");
        for (Directive line : proxy.section().directives()) {
            if (!isSetting(line)) {
                asks |= asksInExpression(line, vocabulary)
                        || formatsOf(line).anyMatch(format -> asksForHttp(format, vocabulary));
                isLogged |= formatsOf(line).anyMatch(HttpFormatInTcp::hasMessageAlias)
                        || asks && formatsOf(line).anyMatch(HttpFormatInTcp::hasExpression);
                asks |= asksInCondition(line);
            }
            boolean isFormat = line.entry().setting().equals("log-format")
                    || line.entry().isRule() && line.argument("fmt").isPresent();
            last = isFormat ? Optional.of(line) : last;
        }
        if (isLogged) {
            last.filter(Directive::isHeeded)
                    .ifPresent(line -> context.reportWhole(DEFECT, line.line().wordsSpan(), message(proxy)));
        }
    }

    private static String message(Proxy proxy) {
        return proxy.section().title() + " is in " + proxy.mode().orElse("another")
                + " mode, and its formats ask for data of HTTP";
    }

    /** A connection that goes to an http backend is upgraded. */
    private static boolean mayBecomeHttp(Model model, Proxy proxy) {
        return !Routes.areKnown(proxy)
                || Routes.of(proxy).stream()
                        .anyMatch(route -> !model.backend(route.name().value())
                                .flatMap(Proxy::mode)
                                .equals(Optional.of("tcp")))
                || proxy.own("tcp-request content")
                        .anyMatch(line -> line.words().stream().anyMatch(word -> word.is("switch-mode")));
    }

    private static boolean isSetting(Directive line) {
        return SETTINGS.contains(line.entry().setting());
    }

    private static Stream<LogFormat> formatsOf(Directive line) {
        return line.arguments().stream()
                .map(Argument::value)
                .filter(LogFormat.class::isInstance)
                .map(LogFormat.class::cast);
    }

    private static boolean asksForHttp(LogFormat format, Vocabulary vocabulary) {
        return format.items().stream()
                .anyMatch(item -> item instanceof LogFormat.Expression part && asks(part.expression(), vocabulary));
    }

    private static boolean hasExpression(LogFormat format) {
        return format.items().stream().anyMatch(LogFormat.Expression.class::isInstance);
    }

    /** Whether it has a variable about a message that HAProxy does not keep for http mode. */
    private static boolean hasMessageAlias(LogFormat format) {
        return format.items().stream()
                .anyMatch(item -> item instanceof LogFormat.Alias alias
                        && Set.of("ST", "rt").contains(alias.name().value()));
    }

    private static boolean asksInPassing(Directive line, Vocabulary vocabulary) {
        return asksInExpression(line, vocabulary) || asksInCondition(line);
    }

    private static boolean asksInExpression(Directive line, Vocabulary vocabulary) {
        boolean counts =
                line.keyword().startsWith("tcp-request") || line.keyword().startsWith("stick ");
        return counts
                && line.arguments().stream()
                        .anyMatch(argument -> argument.value() instanceof SampleExpression expression
                                && asks(expression, vocabulary));
    }

    private static boolean asksInCondition(Directive line) {
        return line.argument("asked")
                .map(uses -> ((Set<?>) uses.value()).stream().anyMatch(OF_HTTP::contains))
                .orElse(false);
    }

    private static boolean asks(SampleExpression expression, Vocabulary vocabulary) {
        return vocabulary
                .fetch(expression.fetch().name().value())
                .map(fetch -> fetch.uses().stream().anyMatch(OF_HTTP::contains))
                .orElse(false);
    }
}
