package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointSourceTest {

    private static JointSource of(String... texts) {
        return new JointSource(List.of(texts).stream()
                .map(text -> Source.of("part of " + text.length(), text))
                .toList());
    }

    @Test
    void a_text_gets_the_line_feed_that_it_lacks() {
        assertEquals("a\nb\nc\n", of("a", "b\n", "", "c").whole().text());
    }

    @Test
    void a_place_is_that_of_its_text() {
        JointSource joint = of("ab", "", "cd\n");
        assertEquals(0, joint.partAt(1));
        assertEquals(2, joint.partAt(3));
        assertEquals(new Span(0, 2), joint.in(2, new Span(3, 5)));
        assertEquals(new Span(1, 2), joint.in(0, new Span(1, 3)), "the line feed that was added is in no text");
        assertEquals(2, joint.partAt(joint.whole().text().length()));
    }

    @Test
    void a_change_belongs_to_a_text_up_to_its_end() {
        JointSource joint = of("ab", "cd");
        assertTrue(joint.isIn(0, Span.at(2)));
        assertFalse(joint.isIn(0, new Span(1, 3)));
        assertFalse(joint.isIn(1, new Span(1, 4)));
        assertTrue(joint.isIn(1, new Span(3, 5)));
    }

    @Test
    void it_is_utf_8_if_all_its_texts_are() {
        Source latin = Source.ofBytes("latin", "é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFalse(
                new JointSource(List.of(Source.of("a", "a\n"), latin)).whole().isUtf8());
        assertTrue(of("a", "b").whole().isUtf8());
    }
}
