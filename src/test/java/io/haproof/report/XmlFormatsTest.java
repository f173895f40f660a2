package io.haproof.report;

import static io.haproof.report.ReportSample.ERROR;
import static io.haproof.report.ReportSample.INFO;
import static io.haproof.report.ReportSample.WARNING;
import static io.haproof.report.ReportSample.file;
import static io.haproof.report.ReportSample.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads JUnit and Checkstyle back. */
class XmlFormatsTest {

    static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static Document junit(Report report) throws Exception {
        return parse(new JunitFormat().text(report, Look.PLAIN));
    }

    private static Document checkstyle(Report report) throws Exception {
        return parse(new CheckstyleFormat().text(report, Look.PLAIN));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    private static String counts(Element element) {
        return String.join(
                " ",
                element.getAttribute("tests"),
                element.getAttribute("failures"),
                element.getAttribute("errors"),
                element.getAttribute("skipped"));
    }

    @Test
    void a_file_is_a_suite_and_a_finding_a_case() throws Exception {
        Document junit = junit(report(file("a.cfg", "😀 bindd\n", ERROR, WARNING, INFO), file("clean.cfg", "")));
        assertEquals("4 1 0 2", counts(junit.getDocumentElement()));
        List<Element> suites = elements(junit, "testsuite");
        assertEquals("3 1 0 2", counts(suites.get(0)));
        assertEquals("1 0 0 0", counts(suites.get(1)));
        assertEquals("clean.cfg", suites.get(1).getAttribute("name"));
        List<Element> cases = elements(junit, "testcase");
        assertEquals("nothing found", cases.get(3).getAttribute("name"));
        assertEquals(0, cases.get(3).getElementsByTagName("*").getLength());
        assertEquals(1, elements(junit, "failure").size());
        assertEquals(2, elements(junit, "skipped").size());
    }

    @Test
    void a_failure_shows_the_line() throws Exception {
        Element failure = elements(junit(ReportSample.full()), "failure").get(0);
        assertEquals("fatal", failure.getAttribute("type"));
        assertEquals("unknown keyword \"bindd\" (HAProxy 2.4)", failure.getAttribute("message"));
        assertEquals("""
                conf/a b.cfg:1:3: error: unknown keyword "bindd"
                    1 | 😀 bindd
                      |    ^~~~~
                conf/a b.cfg:2:2: note: first defined here
                help: replace by "bind\"""", failure.getTextContent());
    }

    @Test
    void a_file_that_could_not_be_checked_is_an_error() throws Exception {
        Document junit = junit(new Report(List.of(ReportSample.OLD), List.of(), List.of("cannot read \"x\"")));
        assertEquals("1 0 1 0", counts(junit.getDocumentElement()));
        assertEquals("cannot read \"x\"", elements(junit, "error").get(0).getAttribute("message"));
    }

    @Test
    void checkstyle_has_every_file_and_place() throws Exception {
        Document checkstyle = checkstyle(report(file("a.cfg", "😀 bindd\n", ERROR, INFO), file("clean.cfg", "")));
        assertEquals(2, elements(checkstyle, "file").size());
        Element error = elements(checkstyle, "error").get(1);
        assertEquals("1", error.getAttribute("line"));
        assertEquals("3", error.getAttribute("column"));
        assertEquals("error", error.getAttribute("severity"));
        assertEquals("haproof.syntax-unknown-keyword", error.getAttribute("source"));
        assertEquals("info", elements(checkstyle, "error").get(0).getAttribute("severity"));
    }

    @Test
    void whatever_is_in_names_and_texts_the_document_is_well_formed() throws Exception {
        String shown = Visible.text(ReportSample.HOSTILE);
        assertTrue(shown.contains("\\x00\\x1b\\x85\\u{2028}\\u{fffe}\\u{ffff}\\u{d800}"), shown);
        assertEquals(
                shown,
                elements(checkstyle(ReportSample.hostile()), "file").get(0).getAttribute("name"));
        Document junit = junit(ReportSample.hostile());
        assertEquals(shown, elements(junit, "failure").get(0).getAttribute("message"));
        assertTrue(elements(junit, "failure").get(0).getTextContent().contains(shown));
        assertEquals(shown, elements(junit, "error").get(0).getAttribute("message"));
    }
}
