package io.haproof.lint.rule.ref;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reports rules of a frontend that capture into a slot which it does not have. */
public final class UndefinedCapture implements Rule {

    private static final Set<String> REQUEST_RULES = Set.of("http-request", "tcp-request content");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-undefined-capture", "a rule captures into a slot that is not declared");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(UndefinedCapture::check);
    }

    private static void check(Model model, RuleContext context) {
        model.proxies().stream()
                .filter(proxy -> proxy.isFrontend() && !proxy.isDisabled())
                .forEach(proxy -> {
                    check(proxy, "request", "http-request", context);
                    check(proxy, "response", "http-response", context);
                });
    }

    private static void check(Proxy proxy, String direction, String ruleset, RuleContext context) {
        List<Directive> lines = proxy.section().directives();
        List<Section> parts = Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                .toList();
        boolean isKnown = parts.stream()
                .allMatch(part ->
                        part.unclear().isEmpty() && part.directives().stream().allMatch(Directive::isCertain));
        long slots = parts.stream()
                .flatMap(part -> part.directives().stream())
                .filter(line -> declares(line, direction))
                .count();
        for (Directive line : lines) {
            if (isKnown && line.keyword().equals(ruleset) && line.isHeeded() && isCapture(line, "id")) {
                Argument id = last(line);
                if (id.value() instanceof Number number && number.longValue() >= slots) {
                    String message = "there is no slot " + number + " for a " + direction + "; "
                            + proxy.section().title() + " declares " + (slots == 0 ? "none" : String.valueOf(slots));
                    context.reportFatal(id.text().raw(), message);
                }
            }
        }
    }

    private static boolean declares(Directive line, String direction) {
        return switch (line.keyword()) {
            case "capture request header", "capture response header" ->
                line.keyword().contains(direction);
            case "declare capture" -> line.words().get(2).is(direction);
            default -> direction.equals("request") && REQUEST_RULES.contains(line.keyword()) && isCapture(line, "len");
        };
    }

    private static boolean isCapture(Directive line, String how) {
        List<Word> words = line.words();
        int at = line.entry().words().size();
        return words.size() > at
                && words.get(at).is("capture")
                && words.stream().anyMatch(word -> word.is(how));
    }

    private static Argument last(Directive line) {
        return line.arguments().stream()
                .filter(argument -> argument.type().equals("int"))
                .reduce((first, second) -> second)
                .orElseGet(() -> line.arguments().get(0));
    }
}
