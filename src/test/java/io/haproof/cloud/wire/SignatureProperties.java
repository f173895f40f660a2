package io.haproof.cloud.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haproof.cloud.wire.Signer.Stamp;
import io.haproof.text.Secret;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares the signer with another, written from the description alone: HMAC by hand, the encoding by Java's own encoder. */
class SignatureProperties {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @Property
    void two_signers_agree(
            @ForAll("parameters") Map<String, String> parameters,
            @ForAll("keys") String secret,
            @ForAll("values") String nonce)
            throws NoSuchAlgorithmException {
        Credentials credentials = new Credentials("AK", Secret.of(secret));
        String query = Signer.query("DescribeZones", "GET", parameters, credentials, new Stamp(nonce, TIME));
        assertEquals(other(parameters, secret, nonce), query);
    }

    @Property
    void what_is_sent_is_what_was_given(@ForAll("parameters") Map<String, String> parameters) {
        Credentials credentials = new Credentials("AK", Secret.of("SK"));
        Map<String, String> sent =
                decoded(Signer.query("DescribeZones", "GET", parameters, credentials, new Stamp("n", TIME)));
        sent.keySet().retainAll(parameters.keySet());
        assertEquals(parameters, sent);
        assertEquals(parameters, decoded(Signer.canonical(parameters)));
    }

    @Provide
    Arbitrary<Map<String, String>> parameters() {
        Arbitrary<String> names =
                Arbitraries.strings().alpha().numeric().ofMinLength(10).ofMaxLength(12);
        return Arbitraries.maps(names, values()).ofMaxSize(6);
    }

    /** Texts without halves of surrogate pairs, which UTF-8 does not know. */
    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> units = Arbitraries.oneOf(
                Arbitraries.of(
                        " ", "*", "~", "/", "+", "=", "&", "%", "-", "_", ".", "é", "负", "\uD83D\uDE00", "\n", "\0"),
                Arbitraries.strings().ascii().ofMaxLength(3));
        return units.list().ofMaxSize(8).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> keys() {
        return values().map(text -> "k" + text.repeat(5));
    }

    /** The parameters of a query. */
    static Map<String, String> decoded(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            parameters.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String other(Map<String, String> parameters, String secret, String nonce)
            throws NoSuchAlgorithmException {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(percent(name) + "=" + percent(value)));
        pairs.add("Action=DescribeZones");
        pairs.add("AccessKeyId=AK");
        pairs.add("SignatureMethod=HMAC-SHA1");
        pairs.add("SignatureNonce=" + percent(nonce));
        pairs.add("SignatureVersion=1.0");
        pairs.add("Timestamp=2026-01-02T03%3A04%3A05Z");
        pairs.add("Version=2019-08-08");
        pairs.sort((left, right) -> left.split("=", -1)[0].compareTo(right.split("=", -1)[0]));
        String sorted = String.join("&", pairs);
        byte[] signature = hmac(
                secret.getBytes(StandardCharsets.UTF_8),
                ("GET&%2F&" + percent(sorted)).getBytes(StandardCharsets.UTF_8));
        return sorted + "&Signature=" + percent(Base64.getEncoder().encodeToString(signature));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** RFC 2104. */
    private static byte[] hmac(byte[] key, byte[] text) throws NoSuchAlgorithmException {
        byte[] block = Arrays.copyOf(key.length > 64 ? sha1(key) : key, 64);
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5c);
        }
        return sha1(outer, sha1(inner, text));
    }

    private static byte[] sha1(byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
