package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Actions 15 and 16. */
class CustomConfigurationsTest {

    @TempDir
    private Path folder;

    private static final String TEXT = "listen shop\n    bind :8080\n    timeout client 5s\n    # 商店\n";

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    private TestClient.Result submit(String instance, String text) {
        ObjectNode body = (ObjectNode) TestCloud.read("{}");
        return client.post(
                Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
                body.put("InstanceUuid", instance).put("Configs", text));
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG,
            behaviour = "while the listeners rule, what the service writes for them, for the version of the instance")
    void the_text_of_listeners_is_that_of_the_service() {
        String text = cloud.configuration("base-1");
        assertTrue(text.startsWith("global\n        log 127.0.0.1   local0\n"), text);
        assertTrue(text.contains("        nbproc 1\n"), text);
        assertTrue(text.contains("     stats auth admin:status-secret\n"), text);
        assertTrue(text.contains("frontend web\n    default_backend web-abk\n"), text);
        assertTrue(text.endsWith(" maxconn 2220 weight 1 check\n\n\n\n\n\n"), text);
    }

    @Test
    void the_text_of_a_newer_version_has_what_that_version_takes() {
        client.post(
                Action.MODIFY_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("custom-1", TestCloud.listener("a", 81)));
        assertFalse(cloud.configuration("custom-1").contains("nbproc"));
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_HAPROXY_CUSTOM_CONFIG,
            behaviour = "while the text rules, the text to the last character")
    void the_text_comes_back_as_it_was() {
        assertEquals("200 Success", submit("custom-1", TEXT).verdict());
        assertEquals(TEXT, cloud.configuration("custom-1"));
    }

    @Test
    @Documents(
            value = {Action.MODIFY_HAPROXY_CUSTOM_CONFIG, Action.DESCRIBE_LOAD_BALANCER_STRATEGYS},
            behaviour = "the instance switches to the text; its listeners are kept and shown as before")
    void a_text_takes_over_from_the_listeners() {
        assertEquals("200 Success", submit("base-1", TEXT).verdict());
        assertEquals(1, cloud.instance("base-1").path("IsCustomConf").asInt());
        assertEquals(TEXT, cloud.configuration("base-1"));
        assertEquals(List.of("web"), cloud.strategies("base-1").findValuesAsText("ListenerName"));
    }

    @Test
    @Documents(
            value = Action.MODIFY_HAPROXY_CUSTOM_CONFIG,
            behaviour = "InvalidParameter: HAProxy of the version of the instance refuses the text")
    void a_text_that_haproxy_refuses_is_invalid() {
        TestClient.Result result = submit("base-1", "listen a\n    bindd :80\n");
        assertEquals("400 InvalidParameter", result.verdict());
        assertEquals(
                "HAProxy refuses \"Configs\": line 2: unknown keyword \"bindd\" in listen \"a\"; did you mean \"bind\"?",
                result.message());
        assertEquals(0, cloud.instance("base-1").path("IsCustomConf").asInt());
        String old = "global\n    nbproc 1\nlisten a\n    bind :80\n";
        assertEquals("200 Success", submit("base-1", old).verdict());
        assertEquals("400 InvalidParameter", submit("custom-1", old).verdict());
    }

    @Test
    void a_real_haproxy_judges_texts_for_its_own_version_only() {
        Path program = Path.of("/usr/sbin/haproxy");
        assumeTrue(Files.isExecutable(program), "no HAProxy is installed");
        try (TestCloud real = TestCloud.start(options -> options.withHaproxy(program))) {
            ObjectNode body = (ObjectNode) TestCloud.read("{}");
            body.put("InstanceUuid", "custom-1").put("Configs", "listen a\n    bindd :80\n");
            TestClient.Result refused = real.client().post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, body);
            assertEquals("400 InvalidParameter", refused.verdict());
            assertTrue(refused.message().contains("'bindd'"), refused.message());
            assertFalse(refused.message().contains("/tmp"), refused.message());
            body.put("Configs", TEXT);
            assertEquals(
                    "200 Success",
                    real.client()
                            .post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, body)
                            .verdict());
            body.put("InstanceUuid", "base-1").put("Configs", "listen a\n    bindd :80\n");
            assertTrue(real.client()
                    .post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, body)
                    .message()
                    .contains("did you mean"));
        }
    }

    @Test
    void a_real_haproxy_finds_the_certificates_that_were_uploaded() {
        Path program = Path.of("/usr/sbin/haproxy");
        assumeTrue(Files.isExecutable(program), "no HAProxy is installed");
        try (TestCloud real = TestCloud.start(options -> options.withHaproxy(program))) {
            ObjectNode upload = (ObjectNode) TestCloud.read("{'CertificateName': 'shop'}".replace('\'', '"'));
            upload.put("Certificate", CertificatesTest.CERTIFICATE).put("PrivateKey", CertificatesTest.KEY);
            real.client().post(Action.UPLOAD_CA_CERTIFICATE, upload);
            String id = real.client()
                    .get(Action.DESCRIBE_CA_CERTIFICATES)
                    .data()
                    .findValue("CertificateId")
                    .asText();
            String text = "listen a\n    bind :443 ssl crt /etc/haproxy/certs/" + id + ".pem\n";
            ObjectNode body = (ObjectNode) TestCloud.read("{}");
            body.put("InstanceUuid", "custom-1").put("Configs", text);
            assertEquals(
                    "200 Success",
                    real.client()
                            .post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, body)
                            .verdict());
            body.put("Configs", text.replace(id, "other"));
            TestClient.Result refused = real.client().post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, body);
            assertEquals("400 InvalidParameter", refused.verdict());
            assertTrue(refused.message().contains("/etc/haproxy/certs/other.pem"), refused.message());
        }
    }

    /** A program that says that it is an HAProxy, refuses every text, and notes how it was called. */
    private Path program(String version) throws IOException {
        Path program = folder.resolve("haproxy");
        Files.writeString(
                program,
                "#!/bin/sh\necho \"$1\" >> " + folder.resolve("calls") + "\n[ \"$1\" = -v ] && echo '" + version
                        + "' && exit 0\necho '[ALERT] 1/1 : it is Monday'\nexit 1\n");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    private TestClient.Result submit(TestCloud cloud, String instance) {
        ObjectNode body = (ObjectNode) TestCloud.read("{}");
        body.put("InstanceUuid", instance).put("Configs", TEXT);
        return cloud.client().post(Action.MODIFY_HAPROXY_CUSTOM_CONFIG, body);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_was_found_is_asked_only_when_it_is_needed() throws IOException {
        Path program = program("HAProxy version 2.6.12-1 2023/12/16");
        try (TestCloud cloud = TestCloud.start(options -> options.withHaproxyFound(program))) {
            assertFalse(Files.exists(folder.resolve("calls")), "no text came yet");
            assertEquals(
                    "HAProxy refuses \"Configs\": it is Monday",
                    submit(cloud, "custom-1").message());
            assertEquals("200 Success", submit(cloud, "base-1").verdict());
            assertEquals("400 InvalidParameter", submit(cloud, "custom-1").verdict());
            assertEquals(List.of("-v", "-c", "-c"), Files.readAllLines(folder.resolve("calls")));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_was_found_and_is_no_haproxy_is_left_alone() throws IOException {
        Path program = program("Apache/2.4");
        try (TestCloud cloud = TestCloud.start(options -> options.withHaproxyFound(program))) {
            assertEquals("200 Success", submit(cloud, "custom-1").verdict());
            cloud.emulator().settle();
            assertEquals("200 Success", submit(cloud, "custom-1").verdict());
            assertEquals(List.of("-v"), Files.readAllLines(folder.resolve("calls")));
        }
    }
}
