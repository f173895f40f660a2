package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class BriefTest {

    @Test
    void what_can_be_read_stays() {
        String text = "x".repeat(1000);
        assertSame(text, Brief.of(text));
    }

    @Test
    void of_what_is_longer_both_ends_stay() {
        String text = "unknown keyword \"" + "x".repeat(1_000_000) + "\" in frontend \"www\"";
        String brief = Brief.of(text);
        assertEquals(963, brief.length());
        assertEquals("unknown keyword \"xx", brief.substring(0, 19));
        assertEquals("xx\" in frontend \"www\"", brief.substring(brief.length() - 21));
    }

    @Test
    void no_character_is_cut_in_two() {
        for (String start : new String[] {"", "a"}) {
            String brief = Brief.of(start + "\ud83d\ude00".repeat(600));
            assertEquals(
                    0,
                    brief.codePoints()
                            .filter(point -> Character.getType(point) == Character.SURROGATE)
                            .count());
        }
    }
}
