package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void utf8_is_read_as_such() {
        Source source = Source.ofBytes("a.cfg", "é".getBytes(StandardCharsets.UTF_8));
        assertTrue(source.isUtf8());
        assertEquals("é", source.text());
    }

    @Test
    void other_bytes_are_read_as_latin1_and_given_back() {
        byte[] bytes = {'a', (byte) 0xe9, '\n', (byte) 0xff};
        Source source = Source.ofBytes("a.cfg", bytes);
        assertFalse(source.isUtf8());
        assertEquals("aé\nÿ", source.text());
        assertArrayEquals(bytes, source.bytes());
    }

    @Test
    void the_character_that_stands_for_bad_bytes_is_utf8_where_it_stands_itself() {
        byte[] itself = "a\uFFFDé".getBytes(StandardCharsets.UTF_8);
        Source source = Source.ofBytes("a.cfg", itself);
        assertTrue(source.isUtf8());
        assertArrayEquals(itself, source.bytes());
        assertFalse(Source.ofBytes("a.cfg", new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd, (byte) 0xc3})
                .isUtf8());
    }
}
