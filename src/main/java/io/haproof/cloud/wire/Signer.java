package io.haproof.cloud.wire;

import io.haproof.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests with HMAC-SHA1, version 1.0 of the API's signatures. Only functions: the same input gives the same query.
 *
 * <p>The body of a {@code POST} is not signed, nor is the path.
 */
public final class Signer {

    /** The name of the query parameter that holds the signature. */
    public static final String SIGNATURE = "Signature";

    private static final String ALGORITHM = "HmacSHA1";
    private static final String UNRESERVED = "-_.~";
    private static final String HEX = "0123456789ABCDEF";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Signer() {}

    /**
     * What makes a request this one and no other.
     *
     * @param nonce a text that no other request has
     * @param time when it was signed
     */
    public record Stamp(String nonce, Instant time) {}

    /**
     * The query of a request.
     *
     * @param action the word of its action
     * @param method {@code GET} or {@code POST}
     * @param parameters what goes into the query besides, which for a {@code POST} is nothing
     * @param credentials who signs
     * @param stamp what tells the request from others
     */
    public static String query(
            String action, String method, Map<String, String> parameters, Credentials credentials, Stamp stamp) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("Action", action);
        all.put("AccessKeyId", credentials.accessKey());
        all.put("SignatureMethod", "HMAC-SHA1");
        all.put("SignatureNonce", stamp.nonce());
        all.put("SignatureVersion", "1.0");
        all.put("Timestamp", timestamp(stamp.time()));
        all.put("Version", Action.VERSION);
        return canonical(all) + '&' + SIGNATURE + '=' + encode(signature(method, all, credentials.secretKey()));
    }

    /** The time of a request as its query has it. */
    public static String timestamp(Instant time) {
        return TIMESTAMP.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The signature over the parameters of a query; one that is among them does not count. */
    public static String signature(String method, Map<String, String> parameters, Secret secretKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] text = stringToSign(method, parameters).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", impossible);
        }
    }

    /** The text that is signed. */
    public static String stringToSign(String method, Map<String, String> parameters) {
        return method + "&%2F&" + encode(canonical(parameters));
    }

    /** The parameters but the signature, sorted by name and encoded. */
    public static String canonical(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(parameter -> encode(parameter.getKey()) + '=' + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A text in the percent encoding of RFC 3986: letters, digits and {@code -_.~} stay. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xf));
            }
        }
        return encoded.toString();
    }
}
