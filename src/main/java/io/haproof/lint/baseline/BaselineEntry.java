package io.haproof.lint.baseline;

import io.haproof.lint.Finding;
import io.haproof.text.Source;
import java.util.Comparator;

/**
 * Findings that are known: those of a rule on equal lines of a file.
 *
 * @param path the path of the file from the folder of the baseline, {@code /} between its parts
 * @param rule the id of the rule
 * @param fatal whether HAProxy refuses the text because of them; only where this was known, too, a fatal finding is
 * @param fingerprint what stands for the line
 * @param count how many there are
 */
public record BaselineEntry(String path, String rule, boolean fatal, String fingerprint, int count) {

    /** By file, then by rule. */
    public static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::path)
            .thenComparing(BaselineEntry::rule)
            .thenComparing(BaselineEntry::fingerprint)
            .thenComparing(BaselineEntry::fatal);

    /** The entry that a finding belongs to, without a count. */
    static BaselineEntry of(String path, Source source, Finding finding) {
        return new BaselineEntry(path, finding.rule(), finding.fatal(), Fingerprint.of(source, finding), 0);
    }

    BaselineEntry withCount(int other) {
        return new BaselineEntry(path, rule, fatal, fingerprint, other);
    }
}
