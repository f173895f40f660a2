package io.haproof.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.lint.Related;
import io.haproof.lint.Severity;
import io.haproof.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

class HtmlFormatTest {

    private static final Path TEMPLATE =
            Path.of("src", "main", "resources", "io", "haproof", "report", "report.mustache");

    private static Document page(Report report) throws Exception {
        return XmlFormatsTest.parse(new HtmlFormat().text(report, Look.PLAIN));
    }

    private static List<Element> all(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    @Test
    void the_page_needs_nothing_beside_it() throws Exception {
        for (Report report : List.of(ReportSample.full(), ReportSample.hostile())) {
            Document page = page(report);
            for (String name : List.of("img", "link", "iframe", "object", "embed", "base", "form")) {
                assertEquals(List.of(), all(page, name), name);
            }
            for (Element element : all(page, "*")) {
                NamedNodeMap attributes = element.getAttributes();
                for (int at = 0; at < attributes.getLength(); at++) {
                    Attr attribute = (Attr) attributes.item(at);
                    assertFalse(attribute.getName().startsWith("on"), attribute::toString);
                    assertFalse(Set.of("src", "style", "action").contains(attribute.getName()), attribute::toString);
                    if (attribute.getName().equals("href")) {
                        assertTrue(attribute.getValue().matches("#file-\\d+"), attribute::toString);
                    }
                }
            }
            assertFalse(all(page, "style").get(0).getTextContent().matches("(?s).*(url\\(|@import).*"));
        }
    }

    @Test
    void a_browser_is_told_to_load_nothing_and_to_run_this_script_only() throws Exception {
        Document page = page(ReportSample.hostile());
        List<Element> scripts = all(page, "script");
        assertEquals(1, scripts.size());
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(scripts.get(0).getTextContent().getBytes(StandardCharsets.UTF_8));
        String policy = all(page, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'",
                policy);
    }

    @Test
    void hostile_names_and_texts_are_texts() throws Exception {
        Document page = page(ReportSample.hostile());
        String shown = Visible.text(ReportSample.HOSTILE);
        assertEquals(List.of(), all(page, "b"));
        assertTrue(
                all(page, "h2").stream().anyMatch(head -> head.getTextContent().startsWith(shown)));
        assertTrue(all(page, "h3").get(0).getTextContent().contains(shown));
        assertTrue(
                all(page, "p").stream().anyMatch(line -> line.getTextContent().equals("Not checked: " + shown)));
        assertTrue(
                all(page, "p").stream().anyMatch(line -> line.getTextContent().equals("Note: " + shown)));
        assertTrue(
                all(page, "p").stream().anyMatch(line -> line.getTextContent().equals("Help: " + shown)));
    }

    @Test
    void a_finding_shows_its_line_with_the_place_marked() throws Exception {
        Document page = page(ReportSample.full());
        Element finding = all(page, "article").get(0);
        assertEquals("finding error", finding.getAttribute("class"));
        assertEquals("syntax-unknown-keyword", finding.getAttribute("data-rule"));
        assertEquals("1😀 bindd", finding.getElementsByTagName("pre").item(0).getTextContent());
        assertEquals("bindd", finding.getElementsByTagName("mark").item(0).getTextContent());
        assertEquals("bind", finding.getElementsByTagName("mark").item(1).getTextContent());
        assertTrue(finding.getTextContent().contains("error (fatal) unknown keyword"));
        assertEquals(
                "3  stats auth ********** *",
                all(page, "article").get(1).getElementsByTagName("pre").item(0).getTextContent());
    }

    @Test
    void a_blank_line_has_no_excerpt_and_takes_none_from_the_finding_around() throws Exception {
        Report report = ReportSample.report(ReportSample.file(
                "a.cfg",
                "bindd\n\n",
                ReportSample.finding("cds-enum", Severity.ERROR, false, 0, 5)
                        .withRelated(new Related("here", Span.at(6)))));
        assertEquals(1, all(page(report), "pre").size());
    }

    @Test
    void each_identifier_is_unique() throws Exception {
        List<String> ids = all(page(ReportSample.hostile()), "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertEquals(new TreeSet<>(ids).size(), ids.size());
    }

    @Test
    void the_template_has_no_tag_that_is_meant_to_go_past_the_encoder() throws IOException {
        String template = Files.readString(TEMPLATE);
        assertFalse(template.contains("{{{") || template.contains("{{&"));
    }
}
