package io.haproof.report;

import io.haproof.lint.Finding;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/** The XML of Checkstyle, which many servers read. */
final class CheckstyleFormat implements ReportFormat {

    /** The form of the document, as everybody who writes it states it. */
    private static final String VERSION = "4.3";

    @Override
    public boolean showsNotes() {
        return false;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        XmlOutput.write(out, xml -> {
            xml.comment(report.conclusion());
            xml.start("checkstyle", "version", VERSION);
            for (FileReport file : report.files()) {
                xml.start("file", "name", file.path());
                for (Entry entry : Entry.of(report, file)) {
                    error(entry, xml);
                }
                xml.end();
            }
            xml.end();
        });
    }

    private static void error(Entry entry, XmlOutput xml) throws XMLStreamException {
        Finding finding = entry.finding();
        xml.empty(
                "error",
                "line",
                entry.start().line(),
                "column",
                entry.start().column(),
                "severity",
                finding.severity().word(),
                "message",
                entry.message(),
                "source",
                "haproof." + finding.rule());
    }
}
