package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Severity;
import io.haproof.lint.Silenced;
import java.util.ArrayList;
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

    /** What the reports of files amount to. */
    public static Summary of(List<FileReport> files) {
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

    /** What was found, as a person says it: {@code 2 errors (1 fatal), 3 suppressed, 12 in the baseline}. */
    String sentence() {
        List<String> counts = new ArrayList<>();
        count(counts, errors, "error", fatal(fatal));
        count(counts, warnings, "warning", "");
        count(counts, infos, "info", "");
        if (counts.isEmpty()) {
            counts.add("nothing found");
        }
        if (suppressed > 0) {
            counts.add(suppressed + " suppressed" + fatal(suppressedFatal));
        }
        if (baselined > 0) {
            counts.add(baselined + " in the baseline" + fatal(baselinedFatal));
        }
        return String.join(", ", counts);
    }

    private static String fatal(int count) {
        return count > 0 ? " (" + count + " fatal)" : "";
    }

    private static void count(List<String> counts, int count, String noun, String comment) {
        if (count > 0) {
            counts.add(number(count, noun) + comment);
        }
    }

    static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
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
