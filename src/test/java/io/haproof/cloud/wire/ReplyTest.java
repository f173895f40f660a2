package io.haproof.cloud.wire;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.text.Secret;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    private static Reply reply(String text) {
        return Reply.read(200, Optional.empty(), text).orElseThrow();
    }

    private static Instance instance(String fields) {
        return reply("{\"Data\": [{" + fields + "}]}").items(Instance::new).get(0);
    }

    @Test
    void what_is_not_documented_survives() {
        String text =
                "{\"Code\":\"Success\",\"Data\":[{\"Port\":\"80\",\"Odd\":{\"a\":[1.50,1e400,12345678901234567890]}}],\"X\":null}";
        assertEquals(text, WireJson.text(reply(text).fields()).replace("1E+400", "1e400"));
        assertEquals(text, reply(text).text());
        assertEquals(Optional.of(80L), reply(text).items(Instance::new).get(0).port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "\"Success\"", "{\"Code\": \"Succ", "{} {}", "<html></html>", "{\"a\": 1,}"})
    void what_is_no_object_is_no_answer(String text) {
        assertTrue(Reply.read(200, Optional.empty(), text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"Data\": null}", "{\"Data\": \"\"}", "{\"Data\": []}", "{\"Data\": {}}", "{\"Data\": 7}"
            })
    void empty_data_is_empty_in_every_form(String text) {
        assertEquals(List.of(), reply(text).items(Instance::new));
        assertEquals("", reply(text).item(Offer::new).productName());
        assertEquals(Optional.empty(), reply(text).item(CustomConfig::new).text());
        assertEquals(Optional.empty(), reply(text).item(Certificate::new).privateKey());
    }

    @Test
    void data_may_be_an_object_or_a_list() {
        Reply one = reply("{\"Data\": {\"InstanceUuid\": \"u\"}}");
        Reply list = reply("{\"Data\": [{\"InstanceUuid\": \"u\"}, null, 3]}");
        assertEquals(one.items(Instance::new), list.items(Instance::new));
        assertEquals("u", list.item(Instance::new).uuid());
    }

    @Test
    void numbers_and_claims_may_be_texts() {
        assertAll(
                () -> assertEquals(
                        Optional.of(true), instance("\"IsCustomConf\": 1").isCustom()),
                () -> assertEquals(
                        Optional.of(true), instance("\"IsCustomConf\": \"1\"").isCustom()),
                () -> assertEquals(
                        Optional.of(false), instance("\"IsCustomConf\": false").isCustom()),
                () -> assertEquals(
                        Optional.empty(), instance("\"IsCustomConf\": 7").isCustom()),
                () -> assertEquals(
                        Optional.empty(),
                        instance("\"IsCustomConf\": {}, \"a\": 1").isCustom()),
                () -> assertEquals(Optional.empty(), instance("\"a\": 1").isCustom()),
                () -> assertEquals(Optional.of(2L), instance("\"Cpu\": \"2\"").cpus()),
                () -> assertEquals(Optional.of(2L), instance("\"Cpu\": 2.0").cpus()),
                () -> assertEquals(Optional.empty(), instance("\"Cpu\": 2.5").cpus()),
                () -> assertEquals(
                        Optional.empty(), instance("\"Cpu\": 1e999999").cpus()),
                () -> assertEquals(
                        Optional.empty(), instance("\"Cpu\": \"many\"").cpus()),
                () -> assertEquals("2.4", instance("\"Version\": 2.4").version()));
    }

    @Test
    void the_private_key_is_read_in_both_spellings_and_never_printed() {
        for (String name : List.of("PirvateKey", "PrivateKey")) {
            Reply reply = reply("{\"Data\": {\"CertificateId\": \"c\", \"" + name + "\": \"canary\"}}");
            assertEquals(
                    Optional.of(Secret.of("canary")),
                    reply.item(Certificate::new).privateKey());
            assertFalse((reply + " " + reply.item(Certificate::new)).contains("canary"));
        }
    }

    @Test
    void a_list_may_be_one_text() {
        String text = "{\"Data\": {\"DataPoints\": {\"MonitorType\": \"mem\", \"Values\": [{\"Value\": 9.30}]}}}";
        Performance.Series series = reply(text).item(Performance::new).series().get(0);
        assertEquals(List.of("mem"), series.monitorTypes());
        assertEquals(Optional.of(new BigDecimal("9.30")), series.points().get(0).value());
    }

    @Test
    void a_success_needs_the_status_and_the_code() {
        assertTrue(reply("{\"Code\": \"Success\"}").isSuccess());
        assertFalse(reply("{\"Code\": \"Error\"}").isSuccess());
        assertFalse(reply("{}").isSuccess());
        assertFalse(Reply.read(500, Optional.empty(), "{\"Code\": \"Success\"}")
                .orElseThrow()
                .isSuccess());
    }

    @Test
    void the_request_may_be_named_in_the_answer() {
        assertEquals(Optional.of("r"), reply("{\"RequestId\": \"r\"}").requestId());
    }
}
