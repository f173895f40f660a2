package io.haproof.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A way to write a report. Stateless. */
public interface ReportFormat {

    /** Whether {@link FileReport#notes()} are part of what is written; otherwise somebody else must tell the reader. */
    boolean showsNotes();

    /** Writes a report; lines end in LF. */
    void write(Report report, Look look, Appendable out) throws IOException;

    /** A report as it is written. */
    default String text(Report report, Look look) {
        StringBuilder text = new StringBuilder();
        try {
            write(report, look, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
