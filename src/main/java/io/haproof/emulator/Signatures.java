package io.haproof.emulator;

import io.haproof.cloud.wire.Action;
import io.haproof.emulator.action.Refusal;
import io.haproof.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks signatures, by the description of the API and not by the code of the client. The document has no codes of its own for
 * them, so what is missing or wrong is a parameter that is. Thread-safe.
 */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA1";
    private static final String SIGNATURE = "Signature";
    private static final String TIMESTAMP = "Timestamp";
    private static final Duration SKEW = Duration.ofMinutes(15);

    private static final List<String> PUBLIC = List.of(
            "Action",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureVersion",
            TIMESTAMP,
            "Version",
            SIGNATURE);

    private final Map<String, Secret> credentials;
    private final Clock clock;
    private final Map<String, Instant> nonces = new HashMap<>();

    Signatures(Map<String, Secret> credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Forgets which requests there were. */
    synchronized void reset() {
        nonces.clear();
    }

    /**
     * Checks the public parameters of a request.
     *
     * @throws Refusal if one is missing or wrong
     */
    void check(String method, Map<String, String> query) {
        for (String name : PUBLIC) {
            if (query.getOrDefault(name, "").isEmpty()) {
                throw Refusal.missing(name);
            }
        }
        expect(query, "SignatureMethod", "HMAC-SHA1");
        expect(query, "SignatureVersion", "1.0");
        expect(query, "Version", Action.VERSION);
        checkTime(query.getOrDefault(TIMESTAMP, ""));
        Secret secret = credentials.get(query.getOrDefault("AccessKeyId", ""));
        if (secret == null) {
            throw Refusal.invalid("\"AccessKeyId\" is not known");
        }
        String stringToSign = stringToSign(method, query);
        byte[] expected = sign(stringToSign, secret).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, query.getOrDefault(SIGNATURE, "").getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.invalid("\"Signature\" does not match; the string to sign is " + stringToSign);
        }
        checkNonce(query.getOrDefault("AccessKeyId", "") + ' ' + query.getOrDefault("SignatureNonce", ""));
    }

    private static void expect(Map<String, String> query, String name, String expected) {
        if (!expected.equals(query.get(name))) {
            throw Refusal.invalid('"' + name + "\" must be " + expected);
        }
    }

    private void checkTime(String text) {
        try {
            if (!text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
                throw new DateTimeException(text);
            }
            Duration skew =
                    Duration.between(Instant.parse(text), clock.instant()).abs();
            if (skew.compareTo(SKEW) > 0) {
                throw Refusal.invalid("\"Timestamp\" is more than 15 minutes from the time of the service");
            }
        } catch (DateTimeException wrong) {
            throw Refusal.invalid("\"Timestamp\" must be a time in UTC such as 2026-11-23T08:00:00Z");
        }
    }

    private synchronized void checkNonce(String nonce) {
        Instant now = clock.instant();
        // A request so old is refused for its time.
        nonces.values().removeIf(seen -> seen.plus(SKEW).plus(SKEW).isBefore(now));
        if (nonces.putIfAbsent(nonce, now) != null) {
            throw Refusal.invalid("\"SignatureNonce\" was there before; the request is a repetition");
        }
    }

    static String stringToSign(String method, Map<String, String> query) {
        String canonical = new TreeMap<>(query)
                .entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
                        .map(parameter -> encode(parameter.getKey()) + '=' + encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return method + '&' + encode("/") + '&' + encode(canonical);
    }

    static String sign(String stringToSign, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By RFC 3986: all but the unreserved characters by their bytes. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xff;
            boolean isPlain = value < 0x80 && Character.isLetterOrDigit(value) || "-_.~".indexOf(value) >= 0;
            if (isPlain) {
                encoded.append((char) value);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(value >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(value & 0xf, 16)));
            }
        }
        return encoded.toString();
    }
}
