package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.text.LineIndex;
import io.haproof.text.Masking;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names the findings of one file so that they are known again after lines above them have come or gone: by path, rule, the
 * words of the line, and the how manieth such finding it is. Ask for them in the order of the text.
 */
final class Fingerprints {

    /** Half of a SHA-256 is enough to tell findings apart. */
    private static final int BYTES = 16;

    private final String path;
    private final Source source;
    private final MessageDigest digest;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(FileReport file) {
        path = file.path();
        source = file.result().source();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name of the next finding, in 32 hexadecimal digits. Passwords and keys do not go into it. */
    String next(Finding finding) {
        LineIndex lines = source.lines();
        Span place = lines.lineSpan(lines.line(finding.span().start()));
        String line = Masking.of(place.of(source.text()));
        String words = String.join(" ", line.strip().split("\\s+"));
        String subject = String.join("\0", path, finding.rule(), words);
        int occurrence = seen.merge(subject, 1, Integer::sum);
        byte[] hash = digest.digest((subject + '\0' + occurrence).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
