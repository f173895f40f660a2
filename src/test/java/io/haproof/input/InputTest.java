package io.haproof.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.Notation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    private static Input read(String text) {
        return Input.of("a", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Input.Configuration configuration(String text) {
        return assertInstanceOf(Input.Configuration.class, read(text));
    }

    private static String unusable(byte[] bytes) {
        return assertInstanceOf(Input.Unusable.class, Input.of("a", bytes)).reason();
    }

    private static String unusable(String text) {
        return unusable(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "global\n",
                "{ if }\n",
                "[Unit]\n",
                "{",
                "[",
                "\0",
                "a\0\0b\n",
                "\u001b[31m",
                "\ufeffglobal\n"
            })
    void whatever_may_be_text_is_left_to_the_linter(String text) {
        assertEquals(text, configuration(text).source().text());
        assertEquals(List.of(), configuration(text).notes());
    }

    @Test
    void the_text_in_an_answer_is_decoded_and_a_note_says_so() {
        Input.Configuration answer = configuration(
                "\ufeff {\"Message\": \"success\", \"Data\": {\"X\": [{}], \"Configs\": \"global\\n\\tmaxconn 1\\n\"}}");
        assertEquals("global\n\tmaxconn 1\n", answer.source().text());
        assertEquals(Optional.of("Data.Configs"), answer.place());
        assertEquals(1, answer.notes().size());
    }

    @Test
    void a_text_may_be_larger_than_what_json_readers_take_unasked() {
        String text = "# comment\n".repeat(2_100_000);
        assertEquals(
                text,
                configuration("{\"Configs\": \"" + text.replace("\n", "\\n") + "\"}")
                        .source()
                        .text());
    }

    @Test
    void the_body_of_a_change_is_read_too() {
        assertEquals(
                "global\n",
                configuration("{\"InstanceUuid\": \"u\", \"Configs\": \"global\\n\"}")
                        .source()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\": \"Success\", \"Data\": {\"Configs\": \"\"}}",
                "{\"Code\": \"Success\", \"Data\": {\"Configs\": null}}",
                "{\"Code\": \"Success\", \"Data\": {}}",
                "{\"Code\": \"Success\", \"Data\": null}",
                "{\"Code\": \"Success\", \"Message\": \"\", \"TaskId\": \"1\"}"
            })
    void an_answer_without_a_text_is_no_fault(String text) {
        assertInstanceOf(Input.Nothing.class, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\ufeff{\"a\": 1}",
                "{\"Listeners\": []}",
                "{\"HttpListeners\": []}",
                "{\"TcpListeners\": null}",
                "{\"InstanceUuid\": \"u\"}",
                "{\"Code\": \"Success\", \"Data\": [{\"a\": 1}]}",
                "{\"Code\": \"Success\", \"Data\": {\"HttpListeners\": []}}",
                "{\"Code\": \"Success\", \"Data\": {}, \"HttpListeners\": []}",
                "{\"Code\": 7}"
            })
    void any_other_object_is_taken_for_listeners(String text) {
        ListenerDocument document =
                assertInstanceOf(Input.Document.class, read(text)).document();
        assertEquals(text, document.source().text());
        assertEquals(Notation.JSON, document.notation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HttpListeners: []\n",
                "\ufeff# listeners\r\n\r\n%YAML 1.2\r\n---\r\n\"TcpListeners\":\r\n",
                "--- # first\nInstanceUuid: u\n",
                "'Data' : {}\n",
                "Code: Success\nData:\n  HttpListeners: []\n"
            })
    void yaml_is_told_by_its_first_field(String text) {
        ListenerDocument document =
                assertInstanceOf(Input.Document.class, read(text)).document();
        assertEquals(text, document.source().text());
        assertEquals(Notation.YAML, document.notation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# HttpListeners: []\nglobal\n", "Data:x\n", "global\nHttpListeners:\n", "Data\n", "---\n", "#"})
    void what_might_be_a_configuration_is_no_yaml(String text) {
        assertEquals(text, configuration(text).source().text());
    }

    @Test
    void a_name_may_say_that_a_file_is_yaml() {
        byte[] bytes = "other: 1\n".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(Input.Document.class, Input.of("a.YAML", bytes));
        assertInstanceOf(Input.Document.class, Input.of("a.yml", bytes));
        assertInstanceOf(Input.Configuration.class, Input.of("a.json", bytes));
        assertEquals(
                "is YAML, but no document of the API; expected \"HttpListeners\" and \"TcpListeners\","
                        + " or a text in \"Configs\"",
                assertInstanceOf(Input.Unusable.class, Input.of("a.yml", "global\n".getBytes(StandardCharsets.UTF_8)))
                        .reason());
        assertEquals(
                "is empty; expected a document in YAML",
                assertInstanceOf(Input.Unusable.class, Input.of("a.yml", new byte[0]))
                        .reason());
    }

    @Test
    void yaml_may_hold_a_configuration_too() {
        Input.Configuration answer = configuration("Code: Success\nData:\n  Configs: |\n    global\n      daemon\n");
        assertEquals("global\n  daemon\n", answer.source().text());
        assertEquals(Optional.of("Data.Configs"), answer.place());
    }

    @Test
    void broken_yaml_is_named_with_a_place() {
        assertEquals(
                "cannot be read as YAML: expected a value, found the end of the file (line 2, column 1)",
                unusable("HttpListeners: [\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{}]", "[\"a\"]", "{\"Code\": \"Success\", \"Data\": {\"Configs\": 7}}", "{\"Configs\": null}"})
    void other_documents_are_named_as_such(String text) {
        assertTrue(unusable(text).startsWith("is JSON, but no document of the API"), unusable(text));
    }

    @Test
    void an_answer_that_reports_a_failure_is_quoted() {
        assertEquals(
                "is an answer that reports a failure, not a configuration: InternalError",
                unusable("Code: InternalError\nData: {HttpListeners: []}\n"));
        assertEquals(
                "is an answer that reports a failure, not a configuration: ResourceNotFound, no such instance",
                unusable("{\"Code\": \"ResourceNotFound\", \"Message\": \"no such instance\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": ", "{\"a\" 1}", "{} {}", "[[[", "{\"a\": \"\\x\"}", "{\"Configs\": \"a\"} b"})
    void broken_documents_are_named_with_a_place(String text) {
        assertTrue(unusable(text).matches("cannot be read as JSON: .* \\(line 1, column \\d+\\)"), unusable(text));
    }

    @Test
    void documents_in_another_encoding_are_refused() {
        assertEquals(
                "is JSON, but not in UTF-8; expected UTF-8",
                unusable("{\"Configs\": \"# é\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void documents_nested_without_end_are_refused() {
        assertEquals("is nested more than 100 levels deep (line 1, column 101)", unusable("[" + "[".repeat(100_000)));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        assertEquals("is binary, not a configuration", unusable(noise));
        assertEquals("is binary, not a configuration", unusable(new byte[100]));
        assertEquals("is a program, not a configuration", unusable("\u007fELF\u0002\u0001"));
        assertEquals("is a compressed archive, not a configuration", unusable(new byte[] {0x1f, (byte) 0x8b, 8, 0}));
        assertTrue(
                unusable("global\n  daemon\n".getBytes(StandardCharsets.UTF_16)).contains("UTF-16"));
        assertTrue(unusable("a b\n".getBytes(StandardCharsets.UTF_16)).contains("UTF-16"));
        assertTrue(unusable("global\n  daemon\n".getBytes(StandardCharsets.UTF_16LE))
                .contains("UTF-16"));
    }
}
