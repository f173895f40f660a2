package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void columns_count_code_points() {
        String text = "a\n\uD83D\uDE00bc";
        LineIndex lines = new LineIndex(text);
        assertEquals(new Position(1, 1), lines.position(0));
        assertEquals(new Position(2, 1), lines.position(2));
        assertEquals(new Position(2, 2), lines.position(4));
        assertEquals(3, lines.utf16Column(4));
    }

    @Test
    void only_a_line_feed_ends_a_line() {
        LineIndex lines = new LineIndex("a\rb\r\nc");
        assertEquals(2, lines.lineCount());
        assertEquals(new Span(0, 4), lines.lineSpan(1));
        assertEquals(new Position(2, 1), lines.position(5));
    }

    @Test
    void a_text_without_line_feed_has_one_line() {
        assertEquals(1, new LineIndex("").lineCount());
        assertEquals(new Position(1, 1), new LineIndex("").position(0));
    }

    @Test
    void offsets_and_positions_are_inverse() {
        String text = "first\n\n\uD83D\uDE00 third\n";
        LineIndex lines = new LineIndex(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean insidePair =
                    offset > 0 && Character.isLowSurrogate(text.charAt(Math.min(offset, text.length() - 1)));
            if (!insidePair) {
                assertEquals(offset, lines.offset(lines.position(offset)));
            }
        }
    }
}
