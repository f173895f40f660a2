package io.haproof.maven;

import io.haproof.lint.Finding;
import io.haproof.lint.Severity;
import io.haproof.report.Look;
import io.haproof.report.Report;
import io.haproof.report.ReportFormats;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * What was found, as a build says it.
 *
 * @param lines a line for each finding, which begins with its place
 * @param notes what the reader should know besides
 * @param conclusion how many there are of everything
 */
record Findings(List<Line> lines, List<String> notes, String conclusion) {

    /** More than a person reads; a report has them all. */
    private static final int LOGGED = 100;

    /** What the sentence that ends the build shows. */
    private static final int NAMED = 5;

    /** A finding in one line. */
    record Line(Severity severity, String text) {}

    Findings {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    static Findings of(Report report) {
        List<Finding> findings = report.files().stream()
                .flatMap(file -> file.findings().stream())
                .toList();
        List<String> texts = ReportFormats.named("compact")
                .orElseThrow()
                .text(report, Look.PLAIN)
                .lines()
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            lines.add(new Line(findings.get(i).severity(), texts.get(i)));
        }
        List<String> notes = new ArrayList<>();
        report.files().forEach(file -> file.notes().forEach(note -> notes.add(file.path() + ": " + note)));
        return new Findings(lines, notes, report.conclusion());
    }

    void log(Log log) {
        notes.forEach(log::info);
        for (Line line : lines.subList(0, Math.min(lines.size(), LOGGED))) {
            switch (line.severity()) {
                case ERROR -> log.error(line.text());
                case WARNING -> log.warn(line.text());
                case INFO -> log.info(line.text());
            }
        }
        if (lines.size() > LOGGED) {
            log.info("… and " + (lines.size() - LOGGED)
                    + " more, which a report shows: reports, as in html:target/haproof.html");
        }
        log.info(conclusion);
    }

    /** Why the build fails: the count, and the worst of the findings. */
    String failure() {
        StringBuilder failure = new StringBuilder(conclusion);
        List<Line> worst = lines.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .limit(NAMED)
                .toList();
        worst.forEach(line -> failure.append("\n  ").append(line.text()));
        if (lines.size() > worst.size()) {
            failure.append("\n  … and ").append(lines.size() - worst.size()).append(" more above");
        }
        return failure.toString();
    }
}
