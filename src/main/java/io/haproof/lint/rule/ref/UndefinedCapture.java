package io.haproof.lint.rule.ref;

import io.haproof.directive.Directive;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports rules that capture into a slot which is not declared. */
public final class UndefinedCapture implements Rule {

    private static final List<String> REQUESTS = List.of("http-request", "tcp-request content");
    private static final List<String> RESPONSES = List.of("http-response", "http-after-response");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-undefined-capture", "a rule captures into a slot that is not declared");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(UndefinedCapture::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            check(proxy, REQUESTS, "request", context);
            check(proxy, RESPONSES, "response", context);
        }
    }

    private static void check(Proxy proxy, List<String> keywords, String side, RuleContext context) {
        List<Word> used = keywords.stream()
                .flatMap(proxy::understood)
                .filter(UndefinedCapture::captures)
                .flatMap(line -> slot(line).stream())
                .toList();
        boolean isKnown = !used.isEmpty()
                && proxy.section().unclear().isEmpty()
                && proxy.section().directives().stream().allMatch(Directive::isCertain);
        if (isKnown) {
            long slots = slots(proxy, side);
            used.stream()
                    .filter(slot -> slot.value().matches("[0-9]{1,9}") && Long.parseLong(slot.value()) >= slots)
                    .forEach(slot -> report(proxy, slot, slots, context));
        }
    }

    private static long slots(Proxy proxy, String side) {
        Stream<Directive> declared = proxy.own("declare capture")
                .filter(line -> line.words().size() > 2 && line.words().get(2).is(side));
        Stream<Directive> headers = proxy.own("capture " + side + " header");
        Stream<Directive> rules = side.equals("request")
                ? Stream.concat(Stream.of(proxy.section()), proxy.inherited().stream())
                        .flatMap(section -> section.directives().stream())
                        .filter(line -> REQUESTS.contains(line.keyword()))
                        .filter(line -> captures(line) && slot(line).isEmpty())
                : Stream.of();
        return declared.count() + headers.count() + rules.count();
    }

    private static boolean captures(Directive line) {
        int action = line.entry().words().size();
        return line.words().size() > action && line.words().get(action).is("capture");
    }

    private static Optional<Word> slot(Directive line) {
        List<Word> words = line.words();
        return words.stream()
                .filter(word -> word.is("id") && words.indexOf(word) + 1 < words.size())
                .map(word -> words.get(words.indexOf(word) + 1))
                .filter(line::isValue)
                .findFirst();
    }

    private static void report(Proxy proxy, Word slot, long slots, RuleContext context) {
        String message =
                "there is no capture slot " + slot + "; " + proxy.section().title() + " declares " + slots;
        String defect = proxy.isFrontend() ? "undefined-capture" : "undefined-capture-in-backend";
        context.reportWhole(defect, slot.span(), message);
    }
}
