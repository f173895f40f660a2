package io.haproof.lint.rule.cds;

import io.haproof.directive.Address;
import io.haproof.directive.Analysis;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.lint.option.OptionType;
import io.haproof.lint.option.RuleOption;
import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Reports texts of the service that lack what it needs to look after HAProxy. */
public final class ManagedGlobal implements Rule {

    private static final List<Setting> SETTINGS = List.of(
            new Setting(
                    "stats socket", List.of("stats", "socket", "/run/haproxy/admin.sock"), List.of("level", "admin")),
            new Setting("user", List.of("user", "haproxy"), List.of()),
            new Setting("group", List.of("group", "haproxy"), List.of()),
            new Setting("chroot", List.of("chroot", "/var/lib/haproxy"), List.of()),
            new Setting("daemon", List.of("daemon"), List.of()));
    private static final Address STATUS = new Address("", "127.0.0.1", "1081");
    private static final String STATUS_PAGE = "status-listen";

    private static final List<String> NAMES = Stream.concat(
                    SETTINGS.stream().map(Setting::name), Stream.of(STATUS_PAGE))
            .toList();
    private static final RuleOption<List<String>> EXPECTED = new RuleOption<>(
            "expected", "what the service needs", OptionType.choice(NAMES).list(), NAMES);

    /**
     * A line of the global section.
     *
     * @param keyword its keyword
     * @param start the words that it begins with
     * @param rest words that stand together behind them
     */
    private record Setting(String keyword, List<String> start, List<String> rest) {

        /** What options call it: {@code stats-socket}. */
        String name() {
            return keyword.replace(' ', '-');
        }

        boolean isIn(Directive line) {
            List<String> words = line.words().stream().map(Word::value).toList();
            return words.size() >= start.size()
                    && words.subList(0, start.size()).equals(start)
                    && Collections.indexOfSubList(words, rest) >= 0;
        }

        @Override
        public String toString() {
            return String.join(" ", start) + (rest.isEmpty() ? "" : " … " + String.join(" ", rest));
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-managed-global", "a setting that the service needs is changed or missing")
                .severity(Severity.WARNING)
                .withOptions(EXPECTED);
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole(ManagedGlobal::check);
    }

    private static void check(Analysis analysis, RuleContext context) {
        if (context.isPartial() || !Pairs.of(analysis).areThere()) {
            return;
        }
        List<Directive> global = new ArrayList<>();
        Span place = analysis.sections().get(0).header().wordsSpan();
        for (Section section : analysis.sections()) {
            if (section.keyword().equals("global")) {
                place = global.isEmpty() ? section.header().wordsSpan() : place;
                global.addAll(section.directives());
            }
        }
        List<String> expected = context.option(EXPECTED);
        for (Setting setting : SETTINGS) {
            if (expected.contains(setting.name())) {
                check(setting, global, place, context);
            }
        }
        if (expected.contains(STATUS_PAGE) && analysis.sections().stream().noneMatch(ManagedGlobal::isStatusPage)) {
            context.report(
                    place,
                    "the status page is missing; expected a listen section on 127.0.0.1:1081 with \"stats uri\"");
        }
    }

    private static void check(Setting setting, List<Directive> global, Span place, RuleContext context) {
        String expected = "; the service needs \"" + setting + '"';
        List<Directive> lines = global.stream()
                .filter(directive -> directive.keyword().equals(setting.keyword()))
                .toList();
        if (lines.isEmpty()) {
            context.report(place, '"' + setting.keyword() + "\" is missing" + expected);
        } else if (lines.stream().noneMatch(line -> !line.isCertain() || setting.isIn(line))) {
            Span last = lines.get(lines.size() - 1).line().wordsSpan();
            context.report(last, '"' + setting.keyword() + "\" is changed" + expected);
        }
    }

    private static boolean isStatusPage(Section section) {
        boolean isBound = section.directives().stream()
                .filter(directive -> directive.keyword().equals("bind"))
                .flatMap(bind -> bind.arguments().stream())
                .anyMatch(argument -> argument.value().equals(STATUS));
        return isBound
                && section.directives().stream()
                        .anyMatch(directive -> directive.keyword().startsWith("stats "));
    }
}
