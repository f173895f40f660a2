package io.haproof.report;

import io.haproof.lint.Finding;
import io.haproof.lint.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The XML of JUnit: a suite for each file and a case for each finding. Errors are failures; what is less is a skipped case, which
 * servers show and do not fail for. A file without findings is one case that passed.
 */
final class JunitFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        Summary summary = report.summary();
        int clean = (int) report.files().stream()
                .filter(file -> file.findings().isEmpty())
                .count();
        int skipped = summary.warnings() + summary.infos();
        int problems = report.problems().size();
        XmlOutput.write(out, xml -> {
            xml.start(
                    "testsuites",
                    "name",
                    "haproof",
                    "tests",
                    summary.errors() + skipped + clean + problems,
                    "failures",
                    summary.errors(),
                    "errors",
                    problems,
                    "skipped",
                    skipped);
            if (problems > 0) {
                problems(report, xml);
            }
            for (FileReport file : report.files()) {
                suite(report, file, xml);
            }
            xml.end();
        });
    }

    private static void problems(Report report, XmlOutput xml) throws XMLStreamException {
        int count = report.problems().size();
        xml.start("testsuite", "name", "haproof", "tests", count, "failures", 0, "errors", count, "skipped", 0);
        for (String problem : report.problems()) {
            xml.start("testcase", "classname", "haproof", "name", problem);
            xml.empty("error", "type", "not-checked", "message", problem);
            xml.end();
        }
        xml.end();
    }

    private static void suite(Report report, FileReport file, XmlOutput xml) throws XMLStreamException {
        List<Entry> entries = Entry.of(report, file);
        int failures = (int) entries.stream().filter(JunitFormat::fails).count();
        xml.start(
                "testsuite",
                "name",
                file.path(),
                "tests",
                Math.max(1, entries.size()),
                "failures",
                failures,
                "errors",
                0,
                "skipped",
                entries.size() - failures);
        xml.start("properties");
        xml.empty("property", "name", "haproxy", "value", report.targetNames());
        Summary summary = Summary.of(List.of(file));
        xml.empty("property", "name", "suppressed", "value", summary.suppressed());
        xml.empty("property", "name", "baselined", "value", summary.baselined());
        xml.end();
        if (entries.isEmpty()) {
            xml.empty("testcase", "classname", file.path(), "name", "nothing found", "file", file.path());
        }
        for (Entry entry : entries) {
            testCase(entry, xml);
        }
        xml.end();
    }

    private static boolean fails(Entry entry) {
        return entry.finding().severity() == Severity.ERROR;
    }

    private static void testCase(Entry entry, XmlOutput xml) throws XMLStreamException {
        Finding finding = entry.finding();
        FileReport file = entry.file();
        String place = file.result().positionOf(finding.span()).toString();
        xml.start(
                "testcase",
                "classname",
                file.path(),
                "name",
                finding.rule() + " at " + place,
                "file",
                file.path(),
                "line",
                entry.start().line());
        if (fails(entry)) {
            xml.start(
                    "failure",
                    "type",
                    finding.fatal() ? "fatal" : finding.severity().word(),
                    "message",
                    entry.message());
            xml.text(text(entry));
            xml.end();
        } else {
            xml.empty("skipped", "message", finding.severity().word() + ": " + entry.message());
        }
        xml.end();
    }

    private static List<String> text(Entry entry) {
        Finding finding = entry.finding();
        List<String> lines = new ArrayList<>();
        lines.add(entry.place(finding.span()) + ": " + finding.severity().word() + ": " + finding.message());
        SourceExcerpt.of(entry.file().result().source(), finding.span())
                .ifPresent(excerpt -> lines.addAll(excerpt.lines()));
        lines.addAll(entry.details());
        return lines;
    }
}
