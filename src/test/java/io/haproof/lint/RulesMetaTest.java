package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.lint.option.RuleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules, their pages and their fixtures together. */
class RulesMetaTest {

    private static final List<RuleInfo> RULES =
            BuiltInRules.all().stream().map(Rule::info).toList();
    private static final List<RuleFixture> FIXTURES = RuleFixture.all();
    private static final Map<String, List<Finding>> FOUND =
            FIXTURES.stream().flatMap(RulesMetaTest::findings).collect(Collectors.groupingBy(Finding::rule));

    private static Stream<Finding> findings(RuleFixture fixture) {
        return fixture.versions().stream().flatMap(version -> fixture.lint(version).findings().stream());
    }

    static List<RuleInfo> rules() {
        return RULES;
    }

    static List<RulePage> pages() {
        return RulePage.all();
    }

    static List<RulePage.Block> blocks() {
        return RulePage.allBlocks();
    }

    private static List<String> ids() {
        return RULES.stream().map(RuleInfo::id).toList();
    }

    @Test
    void ids_are_unique_and_sorted() {
        assertEquals(ids().stream().sorted().distinct().toList(), ids());
    }

    @Test
    void rules_and_pages_are_the_same() {
        assertEquals(ids(), RulePage.all().stream().map(RulePage::id).toList());
    }

    @Test
    void every_fixture_belongs_to_a_rule() {
        assertEquals(
                List.of(),
                FIXTURES.stream()
                        .filter(fixture -> !ids().contains(fixture.rule()))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_has_its_title_a_summary_and_all_headings(RulePage page) {
        assertAll(
                () -> assertTrue(page.text().startsWith("# " + page.id() + "\n\n"), "title"),
                () -> assertTrue(page.summary().matches("[A-Z\"].*\\."), page.summary()),
                () -> assertEquals(headings(page), page.headings()),
                () -> assertTrue(page.text().endsWith("\n") && !page.text().contains("\n\n\n"), "blank lines"));
    }

    private static List<String> headings(RulePage page) {
        boolean isRefused = FOUND.getOrDefault(page.id(), List.of()).stream().anyMatch(Finding::fatal);
        List<String> headings = new ArrayList<>(RulePage.HEADINGS);
        if (isRefused) {
            headings.add(2, RulePage.PRINTS);
        }
        return headings;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void links_between_pages_lead_somewhere(RulePage page) {
        List<String> targets = ids().stream().map(id -> id + ".md").toList();
        assertEquals(
                List.of(),
                page.links().stream().filter(link -> !targets.contains(link)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_shows_what_is_bad_and_what_is_good(RulePage page) {
        List<String> shown =
                page.blocks().stream().map(RulePage.Block::heading).distinct().toList();
        assertEquals(List.of("Bad", "Good"), shown);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void what_is_bad_fires_that_rule_alone_and_what_is_good_fires_none(RulePage.Block block) {
        List<Finding> findings = block.lint(block.version()).findings();
        List<String> fired = findings.stream().map(Finding::rule).distinct().toList();
        assertEquals(block.isBad() ? List.of(block.id()) : List.of(), fired, findings::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_has_a_firing_and_a_silent_fixture(RuleInfo rule) {
        Map<Boolean, List<RuleFixture>> own = FIXTURES.stream()
                .filter(fixture -> fixture.rule().equals(rule.id()))
                .collect(Collectors.partitioningBy(RuleFixture::expectsItsRule));
        assertFalse(own.getOrDefault(true, List.of()).isEmpty(), "no fixture fires " + rule.id());
        assertFalse(own.getOrDefault(false, List.of()).isEmpty(), "no fixture is silent for " + rule.id());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_lists_the_options_of_its_rule(RulePage page) {
        RuleInfo rule = RULES.get(ids().indexOf(page.id()));
        assertEquals(rule.options().stream().map(RuleOption::described).toList(), page.options());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_summary_is_a_phrase(RuleInfo rule) {
        assertTrue(rule.summary().matches("(?:[a-z\"]|HAProxy )[^\\n]*[^.!?\\s]"), rule.summary());
        assertTrue(rule.summary().length() <= 80, rule.summary());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_severity_of_a_rule_is_that_of_its_worst_finding(RuleInfo rule) {
        List<Severity> severities = distinct(rule, Finding::severity);
        assertEquals(
                List.of(rule.severity()), severities.stream().sorted().limit(1).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_is_fixable_if_some_finding_has_a_fix(RuleInfo rule) {
        boolean hasFix = distinct(rule, Finding::fix).stream().anyMatch(fix -> fix.isPresent());
        assertEquals(hasFix, rule.fixable(), rule.id());
    }

    @Test
    void messages_are_phrases() {
        List<String> wrong = new ArrayList<>();
        FOUND.values().stream()
                .flatMap(List::stream)
                .map(RulesMetaTest::phrase)
                .distinct()
                .filter(message -> !message.matches("[a-z0-9\"][^\\n]*[^.!\\s]") || message.contains("  "))
                .forEach(wrong::add);
        assertEquals(List.of(), wrong);
    }

    /** The message without the path in front of it. */
    private static String phrase(Finding finding) {
        int path = finding.path().map(String::length).orElse(0);
        return path == 0 ? finding.message() : finding.message().substring(path + ": ".length());
    }

    private static <T> List<T> distinct(RuleInfo rule, Function<Finding, T> part) {
        return FOUND.getOrDefault(rule.id(), List.of()).stream()
                .map(part)
                .distinct()
                .toList();
    }
}
