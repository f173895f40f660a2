package io.haproof.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stats auth admin:secret|stats auth ****",
                "  stats  auth admin:se\\ cret x|  stats  auth ****",
                "\"stats\" \"auth\" secret|\"stats\" \"auth\" ****",
                "# stats auth secret|# stats auth ****",
                "-    stats auth secret|-    stats auth ****",
                "user joe insecure-password secret groups a|user joe insecure-password ****",
                "user joe groups a password secret|user joe groups a password ****",
                "server a b ssl ca-sign-pass secret verify none|server a b ssl ca-sign-pass **** verify none",
                "user haproxy|user haproxy",
                "stats authx secret|stats authx secret",
                "stats uri /stats|stats uri /stats",
            })
    void passwords_are_hidden_and_nothing_else(String line, String shown) {
        assertEquals(shown.strip(), Masking.of(line).strip());
    }

    @Test
    void other_lines_stay_as_they_are() {
        String text = "a\n\nstats auth x\n\nstats auth y\r\nb";
        assertEquals("a\n\nstats auth ****\n\nstats auth ****\nb", Masking.of(text));
    }
}
