package io.haproof.emulator.world;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;

/** Says whether a private key belongs to a public one. */
final class KeyPair {

    /** How to sign with keys of an algorithm; of others nothing is said. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private static final byte[] PROBE = {1, 2, 3, 4};
    private static final byte[] VERSION_0 = {2, 1, 0};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 4;
    private static final int LONG = 0x80;
    private static final int BYTE = 0xff;

    private KeyPair() {}

    /**
     * Whether they belong together; also if the algorithm is none of the usual ones.
     *
     * @param der the private key: in PKCS#8, or as its algorithm has it
     * @param isWrapped whether it is in PKCS#8
     */
    static boolean fits(PublicKey open, byte[] der, boolean isWrapped) {
        String algorithm = SIGNATURES.get(open.getAlgorithm());
        if (algorithm == null) {
            return true;
        }
        try {
            byte[] wrapped = isWrapped ? der : wrap(open.getEncoded(), der);
            PrivateKey secret =
                    KeyFactory.getInstance(open.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(wrapped));
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    /** The key in PKCS#8 (RFC 5208, section 5), with the algorithm that the public key names (RFC 5280, section 4.1). */
    private static byte[] wrap(byte[] open, byte[] key) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(VERSION_0);
        int start = head(open, 0);
        int end = head(open, start) + length(open, start);
        body.write(open, start, end - start);
        body.writeBytes(element(OCTETS, key));
        return element(SEQUENCE, body.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.length < LONG) {
            element.write(content.length);
        } else {
            element.write(LONG + 2);
            element.write(content.length >> Byte.SIZE);
            element.write(content.length & BYTE);
        }
        element.writeBytes(content);
        return element.toByteArray();
    }

    /** Where the content of the element at a place begins. */
    private static int head(byte[] der, int at) {
        int first = der[at + 1] & BYTE;
        return at + 2 + (first < LONG ? 0 : first - LONG);
    }

    /** How long the content of the element at a place is. */
    private static int length(byte[] der, int at) {
        int first = der[at + 1] & BYTE;
        if (first < LONG) {
            return first;
        }
        int length = 0;
        for (int i = at + 2; i < head(der, at); i++) {
            length = (length << Byte.SIZE) + (der[i] & BYTE);
        }
        return length;
    }
}
