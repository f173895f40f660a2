package io.haproof.translate;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.translate.Loss.Reason;
import java.util.Optional;

/**
 * Where a proxy sends what no condition sends elsewhere.
 *
 * @param line the line that says so; nothing for a listen section that serves itself
 * @param back the proxy, if there is one
 */
record Route(Optional<Directive> line, Optional<Proxy> back) {

    private static final String RULE = "use_backend";
    private static final String DEFAULT = "default_backend";

    /** Finds it, and reports the rules that a listener cannot have. */
    static Route of(Proxy front, Model model, Report report) {
        Optional<Route> always = Optional.empty();
        for (Directive rule : front.understood(RULE).toList()) {
            if (always.isPresent()) {
                report.use(rule);
                report.dropped(report.place(rule), Severity.INFO, Reason.NO_FIELD, "the rule is never reached");
                continue;
            }
            Optional<Proxy> target = target(rule, model);
            if (!isConditional(rule) && target.isPresent()) {
                report.use(rule);
                always = Optional.of(new Route(Optional.of(rule), target));
            } else {
                reportConditional(rule, report);
            }
        }
        return always.orElseGet(() -> byDefault(front, model, report));
    }

    private static void reportConditional(Directive rule, Report report) {
        report.use(rule);
        report.dropped(
                report.place(rule),
                Severity.ERROR,
                Reason.CONDITIONAL_ROUTING,
                "a listener has one group of servers; the rule to \""
                        + rule.words().get(1).value() + "\" has no field");
    }

    private static Route byDefault(Proxy front, Model model, Report report) {
        Optional<Directive> line = front.inForce(DEFAULT);
        line.ifPresent(report::use);
        if (line.isPresent()) {
            return new Route(line, target(line.get(), model));
        }
        return new Route(Optional.empty(), Optional.of(front).filter(Proxy::isBackend));
    }

    private static boolean isConditional(Directive rule) {
        return rule.arguments().stream().anyMatch(argument -> argument.type().equals("cond"));
    }

    /** The proxy that a line names, if it names one and it exists. */
    private static Optional<Proxy> target(Directive line, Model model) {
        return line.arguments().stream()
                .filter(argument -> argument.type().startsWith("ref")
                        && argument.hole().detail().equals("backend"))
                .map(Argument::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .flatMap(model::backend);
    }
}
