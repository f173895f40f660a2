package io.haproof.lint.rule.obs;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.syntax.Line;
import io.haproof.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports proxies that have a format for their log and no place to send it to. */
public final class FormatWithoutTarget implements Rule {

    /** Flags without a variable. */
    private static final Pattern NOTHING = Pattern.compile("(?:%\\{[^}]*\\}o)?");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("obs-format-without-target", "a proxy has a log format and no log")
                .severity(Severity.WARNING);
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(FormatWithoutTarget::check);
    }

    private static void check(Model model, RuleContext context) {
        if (context.isPartial() || context.isRefused()) {
            return;
        }
        int global = context.analysis().sections().stream()
                .filter(section -> section.keyword().equals("global"))
                .flatMap(section ->
                        Stream.concat(section.unclear().stream(), logs(section).map(Directive::line)))
                .mapToInt(Line::start)
                .min()
                .orElse(Integer.MAX_VALUE);
        for (Proxy proxy : model.proxies()) {
            Optional<Directive> format = proxy.setting("log-format").filter(Directive::isHeeded);
            boolean isAsked = proxy.isFrontend() && (proxy.isIn("tcp") || proxy.isIn("http")) && !proxy.isDisabled();
            if (isAsked && format.filter(FormatWithoutTarget::saysAnything).isPresent() && !mayLog(proxy, global)) {
                boolean isOwn = proxy.section().directives().contains(format.get());
                Span place = isOwn
                        ? format.get().line().wordsSpan()
                        : proxy.section().header().wordsSpan();
                context.report(
                        place,
                        proxy.section().title() + " has a format for its log and no log; expected a \"log\" line");
            }
        }
    }

    private static boolean saysAnything(Directive format) {
        return format.prefix().isEmpty()
                && !(format.words().size() == 2
                        && NOTHING.matcher(format.words().get(1).value()).matches());
    }

    /** Whether it has a log; {@code log global} takes over those of the global sections above. */
    private static boolean mayLog(Proxy proxy, int global) {
        return Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .anyMatch(part -> !part.isCertain()
                        || !part.unclear().isEmpty()
                        || logs(part).anyMatch(line -> line.line().start() > global || !isGlobal(line)));
    }

    private static Stream<Directive> logs(Section section) {
        return section.directives().stream()
                .filter(line -> line.keyword().equals("log") || line.keyword().equals("log global"))
                .filter(line -> line.prefix().isEmpty());
    }

    private static boolean isGlobal(Directive line) {
        return line.isCertain()
                && line.words().size() == 2
                && line.words().get(1).is("global");
    }
}
