package io.haproof.report;

import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.Writer;

/** One page for browsers and printers that needs nothing beside it: no other file, no network, and to be read no script. */
final class HtmlFormat implements ReportFormat {

    @Override
    public boolean showsNotes() {
        return true;
    }

    @Override
    public void write(Report report, Look look, Writer out) throws IOException {
        try {
            HtmlTemplate.PAGE.execute(out, new HtmlPage(report)).flush();
        } catch (MustacheException failure) {
            throw cause(failure);
        }
    }

    /** The failure of the writer, which the template engine wraps. */
    private static IOException cause(MustacheException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        throw failure;
    }
}
