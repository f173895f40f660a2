package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_verbatim_piece_points_at_itself() {
        Excerpt word = Excerpt.verbatim("path_beg", 10);
        assertEquals(new Span(10, 18), word.raw());
        assertEquals(new Span(14, 15), word.span(4, 5));
        assertEquals(new Span(15, 18), word.sub(5, 8).raw());
    }

    @Test
    void a_mapped_piece_points_at_the_characters_it_was_made_of() {
        // "a\ b" at offset 3, read as: a, blank, b
        Excerpt word = Excerpt.mapped("a b", new Span(3, 9), new int[] {4, 5, 7});
        assertEquals(new Span(5, 7), word.span(1, 2));
        assertEquals(new Span(7, 9), word.span(2, 3));
        assertEquals(new Span(3, 9), word.sub(0, 3).raw());
        assertEquals(9, word.origin(3));
    }

    @Test
    void an_empty_span_lies_at_the_end() {
        assertEquals(Span.at(7), Excerpt.verbatim("abc", 4).span(3, 3));
    }
}
