package io.haproof.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.haproof.text.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes the texts of a state that passwords or private keys may be in, so that the file of the state can be looked at and handed
 * on. The key is in a file beside it, which is for its owner alone; without that file the texts are lost.
 */
final class Seal {

    private static final String MARK = "sealed:";
    private static final Set<String> CLOSED = Set.of("Configs", "PrivateKey", "statsAuth");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** What was closed before, so that the same state is written in the same way. */
    private final Map<String, String> closed = new HashMap<>();

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The seal whose key is in a file, which is made if it is not there. */
    static Seal in(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            WholeFile.createPrivate(file, out -> out.write(Base64.getEncoder().encodeToString(fresh) + '\n'));
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == KEY_BYTES) {
                return new Seal(bytes);
            }
        } catch (IllegalArgumentException broken) {
            // Said below.
        }
        throw new IOException("\"" + file + "\" holds no key; delete it with the state that it is for, and begin anew");
    }

    /** A copy whose secret texts are closed. */
    ObjectNode close(ObjectNode state) {
        ObjectNode copy = state.deepCopy();
        change(copy, text -> closed.computeIfAbsent(text, this::encrypt));
        return copy;
    }

    /**
     * Opens what is closed.
     *
     * @throws IOException if it was closed with another key
     */
    void open(ObjectNode state) throws IOException {
        try {
            change(state, text -> text.startsWith(MARK) ? decrypt(text) : text);
        } catch (IllegalArgumentException otherKey) {
            throw new IOException(
                    "the passwords in it were closed with another key; put that one back beside it", otherKey);
        }
    }

    private interface Change {
        String of(String text);
    }

    private static void change(JsonNode node, Change change) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                JsonNode value = object.get(name);
                if (CLOSED.contains(name)
                        && value.isTextual()
                        && !value.textValue().isEmpty()) {
                    object.set(name, TextNode.valueOf(change.of(value.textValue())));
                } else {
                    change(value, change);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> change(item, change));
        }
    }

    private String encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
        return MARK + Base64.getEncoder().encodeToString(all);
    }

    private String decrypt(String text) {
        byte[] all = Base64.getDecoder().decode(text.substring(MARK.length()));
        if (all.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("nothing is in it");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] hidden = new byte[all.length - NONCE_BYTES];
        ByteBuffer.wrap(all).get(nonce).get(hidden);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("it cannot be opened or closed", failure);
        }
    }
}
