package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.baseline.Fingerprint;
import io.haproof.text.Digest;
import io.haproof.text.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * Names the findings of one file so that they are known again after lines above them have come or gone: by path, rule, the line as
 * a baseline knows it, and the how manieth such finding it is. Ask for them in the order of the text.
 */
final class Fingerprints {

    /** Half of a SHA-256 is enough to tell findings apart. */
    private static final int LENGTH = 32;

    private final String path;
    private final Source source;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(FileReport file) {
        path = file.path();
        source = file.result().source();
    }

    /** The name of the next finding, in 32 hexadecimal digits. Passwords and keys do not go into it. */
    String next(Finding finding) {
        String subject = String.join("\0", path, finding.rule(), Fingerprint.of(source, finding));
        int occurrence = seen.merge(subject, 1, Integer::sum);
        return Digest.sha256(subject + '\0' + occurrence).substring(0, LENGTH);
    }
}
