package io.haproof.lint.rule.obs;

import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reports a second log format in a defaults section, which takes the place of the first. */
public final class LogFormatConflict implements Rule {

    private static final Set<String> SETTINGS = Set.of("error-log-format", "log-format");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("obs-log-format-conflict", "two log formats stand in one defaults section")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole(LogFormatConflict::check);
    }

    private static void check(Analysis analysis, RuleContext context) {
        analysis.sections().stream()
                .filter(section -> section.keyword().equals("defaults"))
                .forEach(section -> check(section, context));
    }

    private static void check(Section section, RuleContext context) {
        Map<String, Directive> formats = new HashMap<>();
        for (Directive directive : section.directives()) {
            String setting = directive.entry().setting();
            if (SETTINGS.contains(setting) && directive.isHeeded()) {
                Directive first = formats.put(setting, directive);
                if (first != null) {
                    String message = "\"" + directive.keyword() + "\" takes the place of \"" + first.keyword()
                            + "\" on line " + first.line().number();
                    context.report(directive.line().wordsSpan(), message);
                }
            }
        }
    }
}
