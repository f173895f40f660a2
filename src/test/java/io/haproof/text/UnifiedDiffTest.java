package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void a_changed_line_is_shown_with_its_surroundings() {
        String expected = """
                --- a.cfg
                +++ b.cfg
                @@ -1,3 +1,3 @@
                 global
                -  daemn
                +  daemon
                 defaults
                """;
        assertEquals(
                expected,
                UnifiedDiff.of("a.cfg", "global\n  daemn\ndefaults\n", "b.cfg", "global\n  daemon\ndefaults\n"));
    }

    @Test
    void equal_texts_have_no_diff() {
        assertEquals("", UnifiedDiff.of("a", "x\n", "b", "x\n"));
    }
}
