package io.haproof.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "[{}]",
                "[\"a\"]",
                "{\"a\": 1}",
                "{\"Code\": \"Success\", \"Data\": [{\"a\": 1}]}",
                "{\"Code\": \"Success\", \"Data\": {\"HttpListeners\": []}}",
                "{\"Code\": \"Success\", \"Data\": {\"Configs\": 7}}"
            })
    void other_documents_are_named_as_such(String text) {
        assertTrue(unusable(text).startsWith("is JSON, but not an answer"), unusable(text));
    }

    @Test
    void an_answer_that_reports_a_failure_is_quoted() {
        assertEquals(
                "is an answer that reports a failure, not a configuration: ResourceNotFound, no such instance",
                unusable("{\"Code\": \"ResourceNotFound\", \"Message\": \"no such instance\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": ", "{\"a\" 1}", "{} {}", "[[[", "{\"a\": \"\\x\"}", "{\"Configs\": \"a\"} b"})
    void broken_documents_are_named_with_a_place(String text) {
        assertTrue(unusable(text)
                .startsWith("begins like JSON, but cannot be read as such: something is wrong at line 1, column"));
    }

    @Test
    void documents_nested_without_end_are_refused() {
        assertTrue(unusable("[" + "[".repeat(100_000)).startsWith("begins like JSON"));
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
