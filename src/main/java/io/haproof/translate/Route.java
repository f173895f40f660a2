package io.haproof.translate;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.translate.Loss.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Where a proxy sends what no condition sends elsewhere.
 *
 * @param line the line that says so; nothing for a listen section that serves itself
 * @param back the proxy, if there is one
 * @param elsewhere the rules that send requests elsewhere before
 * @param unreached the rules that nothing comes to
 */
record Route(Optional<Directive> line, Optional<Proxy> back, List<Directive> elsewhere, List<Directive> unreached) {

    private static final String RULE = "use_backend";
    private static final String DEFAULT = "default_backend";

    static Route of(Proxy front, Model model) {
        List<Directive> rules = front.understood(RULE).toList();
        for (int i = 0; i < rules.size(); i++) {
            Optional<Proxy> target = target(rules.get(i), model);
            if (!isConditional(rules.get(i)) && target.isPresent()) {
                return new Route(
                        Optional.of(rules.get(i)), target, rules.subList(0, i), rules.subList(i + 1, rules.size()));
            }
        }
        Optional<Directive> line = front.inForce(DEFAULT);
        Optional<Proxy> back = line.isPresent()
                ? target(line.get(), model)
                : Optional.of(front).filter(Proxy::isBackend);
        return new Route(line, back, rules, List.of());
    }

    /** Reports the rules that a listener cannot have. */
    void report(LiftReport report) {
        line.ifPresent(report::use);
        for (Directive rule : elsewhere) {
            String target = rule.words().get(1).value();
            report.use(rule);
            report.dropped(
                    report.place(rule),
                    Severity.ERROR,
                    Reason.CONDITIONAL_ROUTING,
                    "a listener has one group of servers; the rule to \"" + target + "\" has no field");
        }
        for (Directive rule : unreached) {
            report.use(rule);
            report.dropped(report.place(rule), Severity.INFO, Reason.NO_FIELD, "the rule is never reached");
        }
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
