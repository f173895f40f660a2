package io.haproof.emulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPairTest {

    private static java.security.KeyPair pair(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (size > 0) {
            generator.initialize(size);
        }
        return generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({"RSA, 1024", "RSA, 2048", "EC, 256", "EC, 384", "Ed25519, 0"})
    void a_key_fits_its_own_certificate_only(String algorithm, int size) throws Exception {
        java.security.KeyPair own = pair(algorithm, size);
        byte[] key = own.getPrivate().getEncoded();
        assertTrue(KeyPair.fits(own.getPublic(), key, true));
        PublicKey other = pair(algorithm, size).getPublic();
        assertFalse(KeyPair.fits(other, key, true));
        assertFalse(KeyPair.fits(pair("EC", 521).getPublic(), key, true));
        assertFalse(KeyPair.fits(own.getPublic(), new byte[] {1}, true));
    }

    /** In PKCS#8 a key has its algorithm in front; PEM of older kinds is without. */
    @ParameterizedTest
    @CsvSource({"RSA, 1024", "RSA, 2048", "EC, 256", "EC, 384"})
    void a_key_without_its_algorithm_fits_too(String algorithm, int size) throws Exception {
        java.security.KeyPair own = pair(algorithm, size);
        byte[] wrapped = own.getPrivate().getEncoded();
        int start = start(wrapped);
        byte[] key = Arrays.copyOfRange(wrapped, start, wrapped.length);
        assertEquals(0x30, key[0]);
        assertTrue(KeyPair.fits(own.getPublic(), key, false));
        assertFalse(KeyPair.fits(pair(algorithm, size).getPublic(), key, false));
    }

    /** Behind the head of the octets that reach to the end. */
    private static int start(byte[] wrapped) {
        for (int at = 0; ; at++) {
            int first = wrapped[at + 1] & 0xff;
            int head = at + 2 + (first < 0x80 ? 0 : first - 0x80);
            int length = first;
            if (first == 0x82) {
                length = ((wrapped[at + 2] & 0xff) << 8) + (wrapped[at + 3] & 0xff);
            } else if (first == 0x81) {
                length = wrapped[at + 2] & 0xff;
            }
            if (wrapped[at] == 4 && head + length == wrapped.length) {
                return head;
            }
        }
    }
}
