package io.haproof.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A way to write a report. Stateless. */
public interface ReportFormat {

    /** Whether {@link FileReport#notes()} are part of what is written; otherwise somebody else must tell the reader. */
    boolean showsNotes();

    /** Whether {@link FileReport#verdicts()} are part of what is written. */
    default boolean showsVerdicts() {
        return false;
    }

    /**
     * Writes a report piece by piece; lines end in LF. The same report gives the same text everywhere and at any time.
     *
     * @param out stays open
     */
    void write(Report report, Look look, Writer out) throws IOException;

    /** A report as it is written. */
    default String text(Report report, Look look) {
        StringWriter text = new StringWriter();
        try {
            write(report, look, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
