package io.haproof.report;

import java.io.IOException;

/** A way to write a report. Stateless. */
public interface ReportFormat {

    /** Whether {@link FileReport#notes()} are part of what is written; otherwise somebody else must tell the reader. */
    boolean showsNotes();

    /** Writes a report; lines end in LF. */
    void write(Report report, Look look, Appendable out) throws IOException;
}
