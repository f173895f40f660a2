package io.haproof.catalogue.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueCompilerTest {
    private static final Map<String, String> SMALL = Map.of(
            "versions.yaml", "branches: [2.2, 2.4, 2.6]\ndefault: 2.4\n",
            "sections.yaml", "global: {summary: the process, name: none}\n",
            "enums.yaml", "level: {words: [info, debug]}\n",
            "actions.yaml", "accept: {summary: accept, in: {rules: 2.2+}}\n",
            "dialects.yaml", """
                    words: {maximum: 64, trailing-blank-counts: false, trailing-comment-counts: false, \
                    empty-word: accepted, hex-needs-room: false, quotes-in-arguments: true, in-place: false}
                    """,
            "global.yaml", "rule: {summary: a rule, syntax: <actions:rules>}\n");

    private static byte[] compile(String file, String text) {
        Map<String, String> texts = new HashMap<>(SMALL);
        texts.merge(file, text, String::concat);
        return CatalogueCompiler.compile(texts);
    }

    private static void isRefused(String file, String text, String... expected) {
        CompileException refused = assertThrows(CompileException.class, () -> compile(file, text));
        String message = String.valueOf(refused.getMessage());
        for (String part : expected) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void the_versions_and_the_preferred_one_are_kept() {
        Catalogue catalogue = Catalogue.of(compile("enums.yaml", ""));
        assertEquals(List.of(new Version(2, 2), new Version(2, 4), new Version(2, 6)), catalogue.versions());
        assertEquals(new Version(2, 4), catalogue.defaultVersion());
    }

    @Test
    void what_is_no_yaml_is_refused() {
        isRefused("global.yaml", "x: {a\n", "global.yaml, line");
    }

    @Test
    void a_name_given_twice_is_refused() {
        isRefused("global.yaml", "rule: {summary: again}\n", "global.yaml", "rule");
    }

    @Test
    void unsorted_entries_are_refused() {
        isRefused("global.yaml", "alpha: {summary: a}\n", "entry \"alpha\"", "behind \"rule\"", "sorted");
    }

    @Test
    void an_unknown_field_is_refused() {
        isRefused("global.yaml", "x: {summary: x, sintax: a}\n", "entry \"x\"", "\"sintax\" is not known", "syntax");
    }

    @Test
    void a_missing_field_is_refused() {
        isRefused("global.yaml", "x: {syntax: a}\n", "entry \"x\"", "\"summary\" is missing");
    }

    @Test
    void an_unknown_word_is_refused() {
        isRefused("global.yaml", "x: {summary: x, surplus: allowed}\n", "\"allowed\"", "ignored, refused");
    }

    @Test
    void a_malformed_range_is_refused() {
        isRefused("global.yaml", "x: {versions: 2.4-, summary: x}\n", "\"2.4-\" is not a range");
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        isRefused("global.yaml", "x: {versions: 2.6-2.4, summary: x}\n", "ends before it begins");
    }

    @Test
    void a_range_without_a_supported_version_is_refused() {
        isRefused("global.yaml", "x: {versions: 3.0+, summary: x}\n", "no supported version");
    }

    @Test
    void overlapping_ranges_are_refused() {
        isRefused("global.yaml", "x: {summary: x, repeat: {2.2-2.4: accepted, 2.4+: refused}}\n", "overlaps");
    }

    @Test
    void a_range_outside_the_versions_of_the_entry_is_refused() {
        isRefused("global.yaml", "x: {versions: 2.6+, summary: x, repeat: {2.2: refused}}\n", "can never be reached");
    }

    @Test
    void an_alternative_that_no_version_reaches_is_refused() {
        isRefused("global.yaml", "x: {versions: 2.6+, summary: x, syntax: ( a | @-2.4 b )}\n", "can never be reached");
    }

    @Test
    void an_alternative_given_twice_is_refused() {
        isRefused("global.yaml", "x: {summary: x, syntax: ( a | b | a )}\n", "\"a\" stands there twice");
    }

    @Test
    void a_version_that_is_known_and_refused_at_once_is_refused() {
        isRefused("global.yaml", "x: {versions: 2.2-2.4, summary: x, recognised: 2.4+}\n", "overlap");
    }

    @Test
    void a_malformed_notation_is_refused() {
        isRefused("global.yaml", "x: {summary: x, syntax: ( a }\n", "\"syntax\"", "expected a notation");
    }

    @Test
    void an_unknown_type_of_hole_is_refused() {
        isRefused("global.yaml", "x: {summary: x, syntax: <number>}\n", "no type of hole \"number\"", "atoi");
    }

    @Test
    void a_detail_that_the_type_does_not_have_is_refused() {
        isRefused("global.yaml", "x: {summary: x, syntax: '<int:low>'}\n", "<int:low>", "a range such as");
    }

    @Test
    void an_unknown_section_is_refused() {
        isRefused("global.yaml", "x: {summary: x, in: {globall: accepted}}\n", "no section \"globall\"");
    }

    @Test
    void an_unknown_enumeration_is_refused() {
        isRefused("global.yaml", "x: {summary: x, syntax: '<enum:levels>'}\n", "<enum:levels>", "level");
    }

    @Test
    void a_rule_set_without_actions_is_refused() {
        isRefused("global.yaml", "x: {summary: x, syntax: '<actions:ruls>'}\n", "without actions: [ruls]");
    }

    @Test
    void a_rule_set_that_no_directive_has_is_refused() {
        isRefused("actions.yaml", "reject: {summary: reject, in: {ruls: 2.2+}}\n", "refers to: [ruls]");
    }

    @Test
    void branches_out_of_order_are_refused() {
        Map<String, String> texts = new HashMap<>(SMALL);
        texts.put("versions.yaml", "branches: [2.4, 2.2]\ndefault: 2.4\n");
        assertThrows(CompileException.class, () -> CatalogueCompiler.compile(texts));
    }

    @Test
    void a_missing_file_is_refused() {
        Map<String, String> texts = new HashMap<>(SMALL);
        texts.remove("enums.yaml");
        CompileException refused = assertThrows(CompileException.class, () -> CatalogueCompiler.compile(texts));
        assertTrue(String.valueOf(refused.getMessage()).contains("enums.yaml"), refused.getMessage());
    }
}
