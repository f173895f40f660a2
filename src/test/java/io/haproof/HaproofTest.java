package io.haproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HaproofTest {

    private static final String TIMEOUTS = "    timeout connect 5s\n    timeout client 5s\n    timeout server 5s\n";
    private static final String SOUND = "listen web\n    mode http\n" + TIMEOUTS + "    bind :8080\n";

    @Test
    void a_sound_text_is_not_refused() {
        Proof proof = Haproof.target("2.4").prove(SOUND);
        assertFalse(proof.isRefused());
        assertEquals("", proof.explain());
    }

    @Test
    void a_refused_text_is_explained_line_by_line() {
        Proof proof = Haproof.target("2.4").prove(SOUND + "    tiemout tunnel 1h\n");
        assertTrue(proof.isRefused());
        assertEquals(
                "7:5: unknown keyword \"tiemout\" in listen \"web\"; did you mean \"timeout\"? [syntax-unknown-keyword]",
                proof.explain());
        assertEquals("7:5", proof.positionOf(proof.findings().get(0)).toString());
    }

    @Test
    void variables_are_what_the_caller_says() {
        String text = SOUND + "    maxconn \"${LIMIT}\"\n";
        Haproof proofs = Haproof.target("2.4");
        assertFalse(proofs.prove(text).isRefused());
        assertFalse(proofs.withEnvironment(Map.of("LIMIT", "100")).prove(text).isRefused());
        assertTrue(proofs.withEnvironment(Map.of()).prove(text).isRefused());
    }

    @Test
    void nothing_is_said_of_the_whole_of_a_part() {
        String part = "backend app\n    mode http\n" + TIMEOUTS + "    server s1 127.0.0.1:8081\n";
        assertTrue(Haproof.target("2.4").prove(part).isRefused());
        assertFalse(Haproof.target("2.4").forParts().prove(part).isRefused());
    }

    @Test
    void an_odd_branch_is_the_one_before_and_says_so() {
        Haproof odd = Haproof.target("2.3");
        assertEquals("2.2", odd.prove(SOUND).target().toString());
        assertTrue(odd.note().orElseThrow().contains("2.2"));
        assertEquals(Optional.empty(), Haproof.target("2.2").note());
    }

    @Test
    void an_unknown_version_is_refused_with_the_known_ones() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Haproof.target("banana"));
        assertTrue(String.valueOf(refused.getMessage()).contains("banana"));
    }
}
