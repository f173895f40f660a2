package io.haproof.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haproof.cloud.wire.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @Test
    void a_region_has_a_host() {
        assertEquals(
                "https://cdsapi-asia.capitalonline.net/lb?a=b",
                Region.ASIA.endpoint().at(Action.DESCRIBE_ZONES, "a=b").toString());
        assertEquals(
                "https://cdsapi.capitalonline.net/paas/monitor?a=b",
                Region.CHINA
                        .endpoint()
                        .at(Action.DESCRIBE_LB_INSTANCE_PERFORMANCE, "a=b")
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:80/x", "https://lb.example.net/a"})
    void a_base_url_is_kept(String url) {
        assertEquals(url, Endpoint.of(url).toString());
        assertEquals(url, Endpoint.of(url + "/").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lb.example.net",
                "http://127.0.0.1.example.net",
                "http://localhost.example.net",
                "ftp://localhost",
                "localhost:8080",
                "",
                "https://",
                "https://me:canary@localhost",
                "https://localhost?canary",
                "https://a b/canary",
                "https://localhost#canary",
                "file:///canary"
            })
    void anything_else_is_refused(String url) {
        String message = assertThrows(IllegalArgumentException.class, () -> Endpoint.of(url))
                .toString();
        assertFalse(message.contains("canary"), message);
    }

    @Test
    void other_machines_may_be_called_without_encryption_if_one_says_so() {
        assertEquals(
                "http://lb.example.net",
                Endpoint.unencrypted("http://lb.example.net").toString());
    }
}
