package io.haproof.report;

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
        HtmlTemplate.PAGE.execute(out, new HtmlPage(report)).flush();
    }
}
