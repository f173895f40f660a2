package io.haproof.project;

import io.haproof.lint.config.Key;
import io.haproof.lint.config.Settings;
import io.haproof.report.FileReport;
import java.nio.file.Path;

/**
 * A file that was checked.
 *
 * @param path where it is, or would be
 * @param settings what held for it
 * @param report what was found
 */
public record CheckedFile(Path path, Settings settings, FileReport report) {

    /** Whether there is a finding at or above the severity from which on a check of this file fails. */
    public boolean fails() {
        return settings.get(Key.FAIL_ON)
                .filter(limit -> report.findings().stream()
                        .anyMatch(finding -> finding.severity().isAtLeast(limit)))
                .isPresent();
    }
}
