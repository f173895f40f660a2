package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Severity;
import io.haproof.lint.Silenced;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many of everything there are.
 *
 * @param files the files that were checked
 * @param errors the findings that are errors, those included with which HAProxy refuses to start
 * @param warnings the findings that are warnings
 * @param infos the findings that are worth knowing
 * @param fatal the findings with which HAProxy refuses to start
 * @param suppressed the findings that a comment of the text asked not to show, and fatal ones of rules that are off
 * @param suppressedFatal those of them with which HAProxy refuses to start
 * @param baselined the findings that a baseline knows
 * @param baselinedFatal those of them with which HAProxy refuses to start
 */
public record Summary(
        int files,
        int errors,
        int warnings,
        int infos,
        int fatal,
        int suppressed,
        int suppressedFatal,
        int baselined,
        int baselinedFatal) {

    static Summary of(List<FileReport> files) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        int fatal = 0;
        int suppressed = 0;
        int suppressedFatal = 0;
        int baselined = 0;
        int baselinedFatal = 0;
        for (FileReport file : files) {
            for (Finding finding : file.findings()) {
                counts.merge(finding.severity(), 1, Integer::sum);
                fatal += finding.fatal() ? 1 : 0;
            }
            for (Silenced silenced : file.result().silenced()) {
                boolean isKnown = silenced.by() == Silenced.By.BASELINE;
                baselined += isKnown ? 1 : 0;
                suppressed += isKnown ? 0 : 1;
                int fatalOne = silenced.finding().fatal() ? 1 : 0;
                suppressedFatal += isKnown ? 0 : fatalOne;
                baselinedFatal += isKnown ? fatalOne : 0;
            }
        }
        return new Summary(
                files.size(),
                counts.getOrDefault(Severity.ERROR, 0),
                counts.getOrDefault(Severity.WARNING, 0),
                counts.getOrDefault(Severity.INFO, 0),
                fatal,
                suppressed,
                suppressedFatal,
                baselined,
                baselinedFatal);
    }

    /** Whether there is a finding of this severity or a worse one. */
    public boolean hasAtLeast(Severity severity) {
        return switch (severity) {
            case ERROR -> errors > 0;
            case WARNING -> errors + warnings > 0;
            case INFO -> errors + warnings + infos > 0;
        };
    }
}
