package io.haproof.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.text.Edit;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FixerTest {

    /** Finds words, and offers others for them: {@code a=b} finds each a. */
    private static Fixer.Check replacing(boolean safe, String... pairs) {
        return source -> {
            List<Finding> findings = new ArrayList<>();
            for (String pair : pairs) {
                String[] words = pair.split("=", -1);
                Matcher found = Pattern.compile(words[0]).matcher(source.text());
                while (found.find()) {
                    Span span = new Span(found.start(), found.end());
                    Optional<Fix> fix = words.length < 2
                            ? Optional.empty()
                            : Optional.of(new Fix("replace", safe, List.of(new Edit(span, words[1]))));
                    findings.add(new Finding(
                            "rule-" + words[0],
                            Severity.WARNING,
                            false,
                            words[0],
                            span,
                            Optional.empty(),
                            List.of(),
                            fix));
                }
            }
            findings.sort(Finding.IN_TEXT_ORDER);
            return findings;
        };
    }

    private static String fix(String text, Fixer.Check check) {
        return new Fixer(check, true).fix(Source.of("a", text)).source().text();
    }

    @Test
    void all_changes_are_made() {
        assertEquals("1 2 1", fix("a b a", replacing(true, "a=1", "b=2")));
    }

    @Test
    void a_change_that_brings_a_finding_is_left_out_and_the_others_are_not() {
        assertEquals(
                "bad1 2 bad1 4", fix("bad1 two bad1 four", replacing(true, "bad1=worse", "worse", "two=2", "four=4")));
    }

    @Test
    void a_text_that_is_no_longer_refused_is_better_whatever_else_is_then_said_of_it() {
        Fixer.Check check = source -> {
            boolean isBroken = source.text().equals("broken");
            Optional<Fix> mend = isBroken
                    ? Optional.of(new Fix("mend it", true, List.of(new Edit(new Span(0, 6), "mended"))))
                    : Optional.empty();
            return List.of(new Finding(
                    isBroken ? "rule-fatal" : "rule-later",
                    isBroken ? Severity.ERROR : Severity.WARNING,
                    isBroken,
                    "message",
                    new Span(0, 6),
                    Optional.empty(),
                    List.of(),
                    mend));
        };
        assertEquals("mended", fix("broken", check));
    }

    @Test
    void what_is_not_safe_is_for_those_who_ask() {
        assertEquals("a", fix("a", replacing(false, "a=b")));
        assertEquals(
                "b",
                new Fixer(replacing(false, "a=b"), false)
                        .fix(Source.of("a", "a"))
                        .source()
                        .text());
    }

    @Test
    void changes_that_undo_each_other_end() {
        String fixed = fix(
                "ab",
                source -> source.text().contains("ab")
                        ? replacing(true, "ab=ba").of(source)
                        : replacing(true, "ba=ab").of(source));
        assertTrue(fixed.equals("ab") || fixed.equals("ba"), fixed);
    }

    @Test
    void changes_of_the_same_place_are_made_one_after_the_other() {
        assertEquals("xbz", fix("abc", replacing(true, "ab=xb", "bc=bz")));
    }

    @Test
    void an_edit_that_two_findings_want_is_made_once() {
        assertEquals(
                "b\n",
                fix(
                        "b",
                        source ->
                                source.text().endsWith("\n") ? List.of() : List.of(lineFeed("one"), lineFeed("two"))));
    }

    private static Finding lineFeed(String rule) {
        return new Finding(
                rule,
                Severity.ERROR,
                false,
                rule,
                new Span(0, 1),
                Optional.empty(),
                List.of(),
                Optional.of(new Fix("add", true, List.of(new Edit(Span.at(1), "\n")))));
    }
}
