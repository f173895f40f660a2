package io.haproof.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.wire.Action;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions 8 to 11. */
class CertificatesTest {

    static final String CERTIFICATE = TestCloud.resource("shop.crt");
    static final String KEY = TestCloud.resource("shop.key");

    private final TestCloud cloud = TestCloud.start();
    private final TestClient client = cloud.client();

    @AfterEach
    void close() {
        cloud.close();
    }

    private static ObjectNode upload() {
        return ((ObjectNode) TestCloud.read("{}"))
                .put("Certificate", CERTIFICATE)
                .put("PrivateKey", KEY)
                .put("CertificateName", "shop");
    }

    private String uploaded() {
        assertEquals(
                "200 Success",
                client.post(Action.UPLOAD_CA_CERTIFICATE, upload()).verdict());
        return client.get(Action.DESCRIBE_CA_CERTIFICATES)
                .data()
                .path(0)
                .path("CertificateId")
                .asText();
    }

    @Test
    @Documents(
            value = {Action.UPLOAD_CA_CERTIFICATE, Action.DESCRIBE_CA_CERTIFICATES},
            behaviour = "a certificate that was uploaded is listed, without its keys")
    void a_certificate_is_uploaded_and_listed() {
        uploaded();
        JsonNode listed = client.get(Action.DESCRIBE_CA_CERTIFICATES).data().path(0);
        assertEquals("shop", listed.path("CertificateName").asText());
        assertEquals("shop.example.com", listed.path("Domain").asText());
        assertEquals(1, listed.path("Valid").asInt());
        assertFalse(listed.has("PirvateKey") || listed.has("Certificate"), listed.toString());
    }

    @Test
    @Documents(
            value = Action.DESCRIBE_CA_CERTIFICATE,
            behaviour = "a certificate with its keys, of which the private one is spelled PirvateKey")
    void a_certificate_is_shown_with_its_keys() {
        JsonNode shown = client.get(Action.DESCRIBE_CA_CERTIFICATE, "CertificateId", uploaded())
                .data();
        assertEquals(CERTIFICATE, shown.path("Certificate").asText());
        assertEquals(KEY, shown.path("PirvateKey").asText());
        assertTrue(shown.path("PublicKey").asText().startsWith("-----BEGIN PUBLIC KEY-----\n"), shown.toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "36460, 1", "36480, 2", "36502, 0"})
    @Documents(
            value = Action.DESCRIBE_CA_CERTIFICATES,
            behaviour = "Valid: 1, 2 in the last 30 days, 0 when the certificate has expired")
    void a_certificate_ages(int days, int valid) {
        uploaded();
        cloud.time().advance(Duration.ofDays(days));
        JsonNode listed = client.get(Action.DESCRIBE_CA_CERTIFICATES).data().path(0);
        assertEquals(valid, listed.path("Valid").asInt());
    }

    @ParameterizedTest
    @CsvSource({"Certificate", "PrivateKey"})
    @Documents(value = Action.UPLOAD_CA_CERTIFICATE, behaviour = "InvalidParameter: no PEM, or without real line feeds")
    void what_is_no_pem_is_invalid(String field) {
        String right = upload().path(field).asText();
        for (String wrong : new String[] {
            "hello",
            right.replace("\n", "\\n"),
            right.replace("\n", ""),
            right.replaceFirst("\n[^-]+\n", "\n!\n"),
            " " + right
        }) {
            TestClient.Result result = client.post(Action.UPLOAD_CA_CERTIFICATE, upload().put(field, wrong));
            assertEquals("400 InvalidParameter", result.verdict(), wrong);
            assertTrue(result.message().startsWith('"' + field + "\": it "), result.message());
            assertFalse(result.message().contains("MI"), result.message());
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, 256", "Ed25519, 0"})
    @Documents(
            value = Action.UPLOAD_CA_CERTIFICATE,
            behaviour = "InvalidParameter: the private key is another certificate's")
    void a_private_key_of_another_certificate_is_invalid(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (size > 0) {
            generator.initialize(size);
        }
        String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n";
        TestClient.Result refused = client.post(Action.UPLOAD_CA_CERTIFICATE, upload().put("PrivateKey", pem));
        assertEquals("400 InvalidParameter", refused.verdict());
        assertEquals("\"PrivateKey\": it is not the private key of the certificate", refused.message());
    }

    @Test
    @Documents(value = Action.DELETE_CA_CERTIFICATE, behaviour = "the certificate goes")
    void a_certificate_is_deleted() {
        String body = "{'CertificateId': '" + uploaded() + "'}";
        assertEquals(
                "200 Success", client.post(Action.DELETE_CA_CERTIFICATE, body).verdict());
        assertEquals(0, client.get(Action.DESCRIBE_CA_CERTIFICATES).data().size());
        assertEquals(
                "404 ResourceNotFound",
                client.post(Action.DELETE_CA_CERTIFICATE, body).verdict());
    }

    @Test
    @Documents(
            value = {Action.DESCRIBE_CA_CERTIFICATE, Action.DELETE_CA_CERTIFICATE},
            behaviour = "ResourceNotFound: there is no such certificate")
    void an_unknown_certificate_is_not_found() {
        assertEquals(
                "404 ResourceNotFound",
                client.get(Action.DESCRIBE_CA_CERTIFICATE, "CertificateId", "nothing")
                        .verdict());
        assertEquals(
                "404 ResourceNotFound",
                client.post(Action.DELETE_CA_CERTIFICATE, "{'CertificateId': 'nothing'}")
                        .verdict());
    }

    @Test
    @Documents(
            value = Action.DELETE_CA_CERTIFICATE,
            behaviour = "UnsupportedOperation: a listener shows the certificate")
    void a_certificate_that_a_listener_shows_stays() {
        String id = uploaded();
        ObjectNode listener = (ObjectNode) TestCloud.listener("tls", 443);
        listener.putArray("CertificateIds").addObject().put("CertificateId", id);
        assertEquals(
                "200 Success",
                client.post(Action.ADD_LOAD_BALANCER_STRATEGYS, TestCloud.listeners("base-1", listener))
                        .verdict());
        assertTrue(cloud.configuration("base-1").contains("ssl crt /etc/haproxy/certs/" + id + ".pem"));
        assertEquals(
                "400 UnsupportedOperation",
                client.post(Action.DELETE_CA_CERTIFICATE, "{'CertificateId': '" + id + "'}")
                        .verdict());
    }
}
