package io.haproof.cloud;

import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.Signer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts that others wrote: what a service echoes, above all.
 *
 * @param secrets texts that must not be seen, as they are and encoded for a query
 */
record Redaction(List<String> secrets) {

    private static final String STARS = "***";
    private static final int LONGEST = 300;

    /** Shorter ones are in every other word, and no secrets. */
    private static final int SHORTEST = 6;

    private static final Pattern KEY =
            Pattern.compile("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    static Redaction of(Credentials credentials, String signature) {
        return new Redaction(Stream.of(credentials.secretKey().reveal(), credentials.accessKey(), signature)
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, Signer.encode(secret), Signer.encode(Signer.encode(secret))))
                .distinct()
                .toList());
    }

    /** The text in one line of bearable length, without secrets. */
    String of(String text) {
        String masked = KEY.matcher(text).replaceAll(STARS);
        for (String secret : secrets) {
            masked = masked.replace(secret, STARS);
        }
        String line = CONTROL.matcher(masked).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + " …" : line;
    }

    /** The text without secrets, as long as it is. */
    String all(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, STARS);
        }
        return masked;
    }

    @Override
    public String toString() {
        return STARS;
    }
}
