package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    @Test
    void edits_are_applied_in_terms_of_the_original_text() {
        List<Edit> edits =
                List.of(new Edit(new Span(4, 7), "two"), new Edit(new Span(0, 3), "one"), new Edit(Span.at(7), "!"));
        assertEquals("one two!", Edit.apply("foo bar", edits));
    }

    @Test
    void overlapping_edits_are_refused() {
        List<Edit> edits = List.of(new Edit(new Span(0, 4), ""), new Edit(new Span(3, 5), "x"));
        assertThrows(IllegalArgumentException.class, () -> Edit.apply("foo bar", edits));
    }

    @Test
    void an_edit_behind_the_end_is_refused() {
        List<Edit> edits = List.of(new Edit(new Span(2, 9), ""));
        assertThrows(IllegalArgumentException.class, () -> Edit.apply("foo", edits));
    }
}
