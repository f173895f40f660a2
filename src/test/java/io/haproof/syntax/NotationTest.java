package io.haproof.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.syntax.Notation.Guarded;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Notation.Literal;
import io.haproof.syntax.Notation.Maybe;
import io.haproof.syntax.Notation.Repeat;
import io.haproof.syntax.Notation.Sequence;
import io.haproof.syntax.Notation.WordPattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "( roundrobin | @2.0+ random | @2.6+ hash <expr> ) [ <cond> ]",
                "<file>+ { a <int:0..;wrap32> | b } hdr(<header>)",
                "( a b )+ [ c | d ]* { e }",
                "( @2.4+ | @-2.2 x ) y",
                "(<var>) <expr>"
            })
    void canonical_texts_are_printed_as_they_were_read(String text) {
        assertEquals(text, Notation.parse(text).print());
    }

    @Test
    void brackets_inside_a_word_are_literal() {
        assertEquals(
                new WordPattern(List.of(new Literal("hdr("), new Hole("header", ""), new Literal(")"))),
                Notation.parse("hdr(<header>)"));
    }

    @Test
    void brackets_around_one_thing_disappear() {
        assertEquals(Notation.parse("a"), Notation.parse("( ( a ) )"));
    }

    @Test
    void a_sign_behind_a_hole_or_a_bracket_repeats() {
        assertEquals(
                new Sequence(List.of(
                        new Repeat(new WordPattern(List.of(new Hole("file", ""))), true),
                        new Repeat(Notation.parse("( a | b )"), false))),
                Notation.parse("<file>+ ( a | b )*"));
    }

    @Test
    void a_guard_reaches_to_the_end_of_its_alternative() {
        assertEquals(new Maybe(new Guarded("2.4+", Notation.parse("a b"))), Notation.parse("[ @2.4+ a b ]"));
    }

    @Test
    void details_have_fields() {
        Hole hole = (Hole) ((WordPattern) Notation.parse("<time:s;1..;warn=1..99>"))
                .parts()
                .get(0);
        assertEquals(List.of("s", "1..", "warn=1..99"), hole.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"( a", "a |", "a b )", "<a", "<A>", "[ ]", "( | a )", "a @2.4+"})
    void malformed_texts_are_refused(String text) {
        assertThrows(NotationException.class, () -> Notation.parse(text));
    }

    @Test
    void a_message_says_where_and_what_was_expected() {
        NotationException refused = assertThrows(NotationException.class, () -> Notation.parse("a b )"));
        assertEquals(4, refused.offset());
        assertTrue(String.valueOf(refused.getMessage()).contains("character 5"), refused.getMessage());
    }

    @Test
    void the_place_of_a_fault_counts_every_character_from_the_start() {
        NotationException below = assertThrows(NotationException.class, () -> Notation.parse("a\n b\n ( c"));
        assertEquals(9, below.offset());
        NotationException behind = assertThrows(NotationException.class, () -> Notation.parse("a \uD83D\uDE00 <"));
        assertEquals(5, behind.offset());
    }
}
