package io.haproof.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.syntax.BlockCondition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    private Vocabulary at(String version) {
        return catalogue.at(Version.parse(version));
    }

    @ParameterizedTest
    @CsvSource({"2.4, 2.4", "1.8.3, 1.8", "2.5, 2.4", "1.9, 1.8", "3.3-dev4, 3.2", "v3.0.2, 3.0"})
    void a_version_is_the_branch_or_the_next_older_one(String asked, String branch) {
        assertEquals(branch, catalogue.resolve(asked).version().toString());
    }

    @Test
    void a_branch_that_is_not_the_one_asked_for_has_a_note() {
        assertEquals(Optional.empty(), catalogue.resolve("2.4.7").note());
        assertTrue(catalogue.resolve("2.5").note().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "1.7", "4.0"})
    void other_versions_are_refused(String asked) {
        assertThrows(IllegalArgumentException.class, () -> catalogue.resolve(asked));
    }

    @Test
    void the_longest_keyword_wins() {
        Vocabulary vocabulary = at("2.4");
        assertEquals(
                "timeout client",
                vocabulary
                        .directive("frontend", List.of("timeout", "client", "10s"))
                        .orElseThrow()
                        .keyword());
        assertEquals(
                "log global",
                vocabulary
                        .directive("frontend", List.of("log", "global"))
                        .orElseThrow()
                        .keyword());
        assertEquals(
                "log",
                vocabulary
                        .directive("frontend", List.of("log", "127.0.0.1", "local0"))
                        .orElseThrow()
                        .keyword());
        assertEquals(Optional.empty(), vocabulary.directive("frontend", List.of("timeout", "nothing")));
    }

    @Test
    void the_section_decides_what_happens_to_a_directive() {
        assertEquals(Verdict.ACCEPTED, placement("2.4", "frontend", "bind"));
        assertEquals(Verdict.IGNORED, placement("2.4", "backend", "bind"));
        assertEquals(Verdict.REFUSED, placement("2.4", "defaults", "bind"));
        assertEquals(Optional.empty(), at("2.4").directive("global", List.of("bind")));
    }

    @Test
    void rules_are_refused_in_anonymous_defaults_and_since_2_6_accepted_in_named_ones() {
        assertEquals(Verdict.REFUSED, placement("3.0", "defaults", "http-request"));
        assertEquals(Verdict.REFUSED, placement("2.4", "defaults-named", "http-request"));
        assertEquals(Verdict.ACCEPTED, placement("2.6", "defaults-named", "http-request"));
    }

    private Verdict placement(String version, String section, String keyword) {
        return at(version).directive(section, List.of(keyword)).orElseThrow().placement();
    }

    @Test
    void a_removed_directive_is_refused_with_a_hint() {
        DirectiveEntry entry =
                at("2.4").directive("frontend", List.of("reqadd")).orElseThrow();
        assertEquals(Verdict.REFUSED, entry.placement());
        assertEquals(Optional.of("http-request add-header"), entry.hint());
    }

    @Test
    void the_syntax_has_only_what_the_version_knows() {
        assertEquals(
                "( tcp | http | health )",
                at("2.2")
                        .directive("frontend", List.of("mode"))
                        .orElseThrow()
                        .syntax()
                        .print());
        assertEquals(
                "( tcp | http | log )",
                at("3.0")
                        .directive("backend", List.of("mode"))
                        .orElseThrow()
                        .syntax()
                        .print());
    }

    @Test
    void what_only_some_builds_know_depends_on_the_build() {
        assertTrue(at("2.4")
                .directive("global", List.of("wurfl-data-file"))
                .orElseThrow()
                .buildDependent());
        assertFalse(
                at("2.4").directive("global", List.of("maxconn")).orElseThrow().buildDependent());
    }

    @Test
    void an_action_is_selected_by_its_name_or_its_beginning() {
        Vocabulary vocabulary = at("2.6");
        assertEquals(
                "set-var",
                vocabulary
                        .action("http-request", "set-var(txn.x)")
                        .orElseThrow()
                        .name());
        assertEquals(
                "set-var-fmt",
                vocabulary
                        .action("http-request", "set-var-fmt(txn.x)")
                        .orElseThrow()
                        .name());
        assertEquals(
                "set-var",
                at("2.4")
                        .action("http-request", "set-var-fmt(txn.x)")
                        .orElseThrow()
                        .name());
        assertEquals(Optional.empty(), vocabulary.action("http-request", "denyy"));
    }

    @Test
    void parameters_depend_on_the_kind_of_line() {
        assertEquals(
                Verdict.ACCEPTED,
                at("2.4").serverParameter("server", "id").orElseThrow().placement());
        assertEquals(
                Verdict.SKIPPED,
                at("2.4").serverParameter("default-server", "id").orElseThrow().placement());
        assertEquals(Optional.empty(), at("2.4").bindParameter("bind", "shards"));
        assertTrue(at("2.6").bindParameter("bind", "shards").isPresent());
    }

    @Test
    void samples_have_arguments_types_and_conditions_of_use() {
        FetchEntry header = at("2.4").fetch("req.hdr").orElseThrow();
        assertEquals("str", header.out());
        assertEquals(2, header.arguments().size());
        assertTrue(header.arguments().get(0).optional());
        assertTrue(at("2.4").usableAt("HRQHV", "FE_HRQ_HDR"));
        assertFalse(at("2.4").usableAt("HRQHV", "FE_CON_ACC"));
        assertEquals("sint", at("2.4").converter("add").orElseThrow().in());
        assertTrue(at("2.4").canCast("sint", "str"));
        assertFalse(at("2.4").canCast("bin", "sint"));
    }

    @Test
    void a_list_of_words_has_those_of_the_version() {
        assertFalse(at("2.2").enumeration("log-format").orElseThrow().accepted().contains("iso"));
        assertTrue(at("2.4").enumeration("log-format").orElseThrow().accepted().contains("iso"));
    }

    @Test
    void the_dialect_is_that_of_the_version() {
        assertEquals(BlockCondition.Form.NONE, at("2.2").dialect().conditions().form());
        assertEquals(
                BlockCondition.Form.SINGLE_TERM,
                at("2.4").dialect().conditions().form());
        assertTrue(at("2.4").dialect().conditions().predicates().containsKey("streq"));
        assertEquals(Verdict.REFUSED, at("3.4").dialect().words().emptyWord());
        assertEquals(
                new Dialect.Implied("roundrobin", OptionalInt.of(2000)),
                at("1.8").dialect().implied());
        assertEquals(
                new Dialect.Implied("random", OptionalInt.empty()),
                at("3.4").dialect().implied());
    }

    @Test
    void a_history_says_since_until_and_what_to_use_instead() {
        History history = catalogue.history(Kind.DIRECTIVE, "reqadd").orElseThrow();
        assertEquals(Optional.of(Version.parse("2.0")), history.until());
        assertEquals(Optional.of("2.1"), history.removed());
        assertTrue(history.goneIn(Version.parse("2.4")));
        assertTrue(catalogue
                .history(Kind.ACTION, "return", "http-request")
                .orElseThrow()
                .newerThan(Version.parse("2.0")));
        assertEquals(Optional.empty(), catalogue.history(Kind.DIRECTIVE, "never-heard-of"));
    }

    @Test
    void a_name_is_found_in_all_its_meanings() {
        List<Kind> kinds =
                catalogue.find("redirect").stream().map(Description::kind).toList();
        assertEquals(List.of(Kind.DIRECTIVE, Kind.ACTION), kinds);
        assertTrue(
                catalogue.find("client").stream().anyMatch(found -> found.name().equals("timeout client")));
        assertEquals(List.of(), catalogue.find("never-heard-of"));
    }

    @Test
    void every_name_that_a_version_lists_can_be_looked_up() {
        for (Version version : catalogue.versions()) {
            Vocabulary vocabulary = catalogue.at(version);
            for (String section : vocabulary.sections()) {
                for (String keyword : vocabulary.keywords(section)) {
                    List<String> words = List.of(keyword.split(" ", -1));
                    assertEquals(
                            keyword,
                            vocabulary.directive(section, words).orElseThrow().keyword());
                }
            }
            vocabulary
                    .fetches()
                    .forEach(name -> assertTrue(vocabulary.fetch(name).isPresent(), name));
            vocabulary
                    .converters()
                    .forEach(name -> assertTrue(vocabulary.converter(name).isPresent(), name));
            vocabulary
                    .aclKeywords()
                    .forEach(name -> assertTrue(vocabulary.aclKeyword(name).isPresent(), name));
        }
    }

    @Test
    void the_fetch_behind_every_acl_keyword_is_known() {
        for (Version version : catalogue.versions()) {
            Vocabulary vocabulary = catalogue.at(version);
            for (String name : vocabulary.aclKeywords()) {
                String fetch = vocabulary.aclKeyword(name).orElseThrow().fetch();
                assertTrue(vocabulary.fetch(fetch).isPresent(), name + " -> " + fetch + " in " + version);
            }
        }
    }
}
