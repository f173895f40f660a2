package io.haproof.lint.rule.check;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import java.util.Optional;

/** Reports external checks that may not run, or of which no line says what to run. */
public final class ExternalCheck implements Rule {

    private static final String COMMAND = "external-check command";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("check-external-incomplete", "an external check lacks what it needs");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(ExternalCheck::check);
    }

    private static void check(Model model, RuleContext context) {
        boolean isAllowed = context.analysis().sections().stream()
                .filter(section -> section.keyword().equals("global"))
                .anyMatch(section -> !section.unclear().isEmpty()
                        || section.directives().stream()
                                .anyMatch(line -> line.keyword().equals("external-check")));
        for (Proxy proxy : model.enabled()) {
            Optional<Directive> option = proxy.isBackend()
                    ? Checks.kind(proxy).filter(line -> line.keyword().equals(Checks.EXTERNAL))
                    : proxy.effective(Checks.EXTERNAL).filter(Directive::isCertain);
            if (!isAllowed && !context.isPartial()) {
                option.ifPresent(line -> context.reportFatal(
                        line.line().wordsSpan(),
                        "external checks are not allowed; expected \"external-check\" in global"));
            }
            Optional<Directive> command = proxy.effective(COMMAND);
            option.filter(line -> command.isEmpty() && proxy.section().unclear().isEmpty())
                    .ifPresent(line -> context.reportWhole(
                            "external-check-without-command",
                            line.line().wordsSpan(),
                            "no line says what to run; expected \"external-check command\" with a program"));
            command.filter(line -> line.isCertain() && line.words().size() > 2)
                    .map(line -> line.words().get(2))
                    .filter(program -> !program.value().startsWith("/"))
                    .filter(program -> proxy.effective("external-check path").isEmpty())
                    .ifPresent(
                            program -> context.reportWhole(
                                    "external-check-without-path",
                                    program.span(),
                                    "the program is not named from the root; expected \"/\" in front or an \"external-check path\""));
        }
    }
}
