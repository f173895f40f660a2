package io.haproof.maven;

import io.haproof.report.Look;
import io.haproof.report.Report;
import io.haproof.report.ReportFormat;
import io.haproof.report.ReportFormats;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A report that is wanted.
 *
 * @param format how it is written
 * @param file where it goes
 */
record ReportFile(ReportFormat format, Path file) {

    /** Reads {@code FORMAT:FILE} of each. */
    static List<ReportFile> all(@Nullable List<String> texts) throws MojoExecutionException {
        List<ReportFile> reports = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            reports.add(of(text));
        }
        return reports;
    }

    private static ReportFile of(String text) throws MojoExecutionException {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Optional<ReportFormat> format = ReportFormats.named(name);
        if (format.isEmpty()) {
            throw new MojoExecutionException("reports: there is no format \"" + name + "\"; expected one of "
                    + String.join(", ", ReportFormats.names()));
        }
        if (colon < 0 || colon == text.length() - 1) {
            throw new MojoExecutionException("reports: \"" + text + "\" names no file; expected FORMAT:FILE");
        }
        try {
            return new ReportFile(format.get(), Path.of(text.substring(colon + 1)));
        } catch (InvalidPathException failure) {
            throw new MojoExecutionException("reports: \"" + text.substring(colon + 1) + "\" is no path", failure);
        }
    }

    /** Writes it, and says what reports call the file. */
    String write(Sources sources, Report report) throws MojoExecutionException {
        return sources.write(file, out -> format.write(report, Look.PLAIN, out));
    }
}
