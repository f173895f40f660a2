package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.Signer;
import io.haproof.text.Passwords;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts that others wrote: what a service echoes, above all.
 *
 * @param secrets texts that must not be seen, as they are and encoded for a query
 * @param sent passwords and keys that the request holds
 */
record Redaction(List<String> secrets, Passwords sent) {

    private static final String STARS = "***";
    private static final int LONGEST = 300;

    /** Shorter ones are in every other word, and no secrets. */
    private static final int SHORTEST = 6;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    static Redaction of(Credentials credentials, String signature, ObjectNode parameters) {
        StringBuilder texts = new StringBuilder();
        parameters.forEach(value -> texts.append(value.asText()).append('\n'));
        List<String> secrets = Stream.of(credentials.secretKey().reveal(), credentials.accessKey(), signature)
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, Signer.encode(secret), Signer.encode(Signer.encode(secret))))
                .distinct()
                .toList();
        return new Redaction(secrets, Passwords.in(texts.toString()));
    }

    /** The text in one line of bearable length, without secrets. */
    String of(String text) {
        String masked = sent.hide(all(text));
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
