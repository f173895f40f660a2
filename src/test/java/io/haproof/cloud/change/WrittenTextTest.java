package io.haproof.cloud.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.catalogue.Version;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTextTest {

    private static final String JSON = """
            {"HttpListeners": [{"ListenerName": "web"}],
             "TcpListeners": [{"ListenerName": "db"}]}
            """;

    private final Linter linter = Linter.forTarget(Version.parse("2.4"));

    private LintResult merged(String text) throws Exception {
        ListenerDocument document = ListenerDocument.read(Source.of("a.json", JSON), Notation.JSON);
        LintResult nothing = new LintResult(document.source(), List.of());
        return WrittenText.of(document).merge(nothing, linter.lint(Source.of("a.json", text)));
    }

    private void assertAt(int line, String message, String text) throws Exception {
        LintResult merged = merged(text);
        Finding finding = merged.findings().get(0);
        assertTrue(finding.fatal());
        assertTrue(finding.message().startsWith(message), finding::message);
        assertEquals(line, merged.positionOf(finding.span()).line());
    }

    @Test
    void an_error_in_the_text_is_one_of_its_listener() throws Exception {
        String rest = "    bind :80\n    timeout client 1s\n\nlisten db\n    bind :81\n    timeout client 1s\n";
        String web = "HttpListeners[0]: the configuration that the service writes, line ";
        assertAt(1, web + "2: unknown keyword \"bindd\"", "frontend web\n    bindd :80\n" + rest);
        assertAt(1, web + "2: unknown keyword \"blance\"", "backend web-abk\n    blance source\nfrontend x\n" + rest);
        assertAt(
                2,
                "TcpListeners[0]: the configuration that the service writes, line 8: unknown keyword \"mod\"",
                "frontend web\n" + rest + "    mod tcp\n");
        assertAt(
                1,
                "the configuration that the service writes, line 2: unknown keyword \"demon\"",
                "global\n    demon\nfrontend web\n" + rest);
    }

    @Test
    void what_is_no_error_is_the_business_of_the_service() throws Exception {
        LintResult merged = merged("global\n    nbproc 1\nlisten db\n    bind :81\n    timeout client 1s\n");
        assertEquals(List.of(), merged.findings());
    }
}
