package io.haproof.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all formats have in common. */
class ReportFormatsTest {

    static Stream<String> names() {
        return ReportFormats.names().stream();
    }

    private static String text(String name, Report report) {
        return ReportFormats.named(name).orElseThrow().text(report, Look.PLAIN);
    }

    @Test
    void all_formats_are_known() {
        assertEquals(
                List.of("text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "html"),
                ReportFormats.names());
        assertTrue(ReportFormats.named("xml").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_same_report_gives_the_same_text_without_a_date(String name) {
        String text = text(name, ReportSample.full());
        assertEquals(text, text(name, ReportSample.full()));
        assertFalse(text.matches("(?s).*\\d{4}-\\d\\d-\\d\\d.*"), text);
        assertTrue(text.endsWith("\n"));
        assertFalse(text.contains("\r"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_finding_says_what_where_and_for_which_versions(String name) {
        String text = text(name, ReportSample.full());
        assertTrue(text.contains("syntax-unknown-keyword"), text);
        assertTrue(text.contains("conf/a b.cfg") || text.contains("conf/a%20b.cfg"), text);
        assertTrue(
                text.contains("(HAProxy 2.4)") || text.replaceAll("\\s", "").contains("\"versions\":[\"2.4\"]"), text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void passwords_are_shown_nowhere(String name) {
        assertFalse(text(name, ReportSample.full()).contains("hunter2"));
    }

    /** {@code compact} is findings and nothing else, and in the form of {@code gitlab} there is no place for a summary. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "github", "junit", "checkstyle", "html"})
    void what_is_not_shown_is_counted(String name) {
        String text = text(name, ReportSample.full()).replaceAll("\\s+|[\"=:]", "");
        assertTrue(
                text.contains("7suppressed") || text.contains("suppressed7") || text.contains("suppressedvalue7"),
                text);
        assertTrue(
                text.contains("9baselined") || text.contains("baselined9") || text.contains("baselinedvalue9"), text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void control_characters_stay_out(String name) {
        String text = text(name, ReportSample.hostile());
        assertTrue(
                text.chars()
                        .noneMatch(unit -> unit < ' ' && unit != '\n' || unit == 0x7f || unit == 0x85 && !isJson(name)),
                text);
    }

    private static boolean isJson(String name) {
        return List.of("json", "sarif", "gitlab").contains(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_report_of_nothing_can_be_written(String name) {
        assertFalse(text(name, new Report(List.of(ReportSample.OLD), List.of())).contains("null"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_writer_stays_open(String name) throws IOException {
        boolean[] isClosed = {false};
        Writer out = new StringWriter() {
            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        ReportFormats.named(name).orElseThrow().write(ReportSample.full(), Look.PLAIN, out);
        assertFalse(isClosed[0]);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_writer_that_fails_is_told_as_its_failure(String name) {
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ReportFormat format = ReportFormats.named(name).orElseThrow();
        IOException failure =
                assertThrows(IOException.class, () -> format.write(ReportSample.full(), Look.PLAIN, full));
        assertEquals("disk full", failure.getMessage());
    }
}
