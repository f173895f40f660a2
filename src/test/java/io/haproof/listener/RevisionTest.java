package io.haproof.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.DocumentReader;
import io.haproof.listener.document.DocumentText;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private static final Path FILES = Path.of("src", "test", "resources", "listener");

    private static ListenerDocument document(String name) throws IOException, DocumentException {
        Notation notation = name.endsWith(".json") ? Notation.JSON : Notation.YAML;
        return ListenerDocument.read(Source.of(name, Files.readString(FILES.resolve(name))), notation);
    }

    private static ListenerDocument json(String text) throws DocumentException {
        return ListenerDocument.read(Source.of("a", text), Notation.JSON);
    }

    /** The JSON of a text, so that layout does not count, and everything else does. */
    private static String compact(String text, Notation notation) throws DocumentException {
        return DocumentText.compact(DocumentReader.read(Source.of("a", text), notation));
    }

    /** Both texts with a part of the old one replaced. */
    private static void assertReplaced(ListenerDocument document, Listeners changed, String... replacements)
            throws IOException, DocumentException {
        String expected = compact(document.source().text(), document.notation());
        for (int i = 0; i < replacements.length; i += 2) {
            assertEquals(expected.indexOf(replacements[i]), expected.lastIndexOf(replacements[i]), replacements[i]);
            expected = expected.replace(replacements[i], replacements[i + 1]);
        }
        assertEquals(expected, compact(document.textWith(changed), document.notation()));
    }

    private static Listeners http(List<HttpListener> listeners) {
        return new Listeners(listeners, List.of());
    }

    private static BackendServer weighing(BackendServer server, String weight) {
        return new BackendServer(server.ip(), server.port(), weight, server.maxConn());
    }

    private static HttpListener with(
            HttpListener old,
            List<Certificate> certificates,
            Optional<ListenerOption> option,
            Optional<SessionPersistence> persistence,
            List<BackendServer> servers) {
        return new HttpListener(
                old.listenerName(),
                old.listenerPort(),
                old.listenerMode(),
                old.maxConn(),
                old.scheduler(),
                old.clientTimeout(),
                old.clientTimeoutUnit(),
                old.connectTimeout(),
                old.connectTimeoutUnit(),
                old.serverTimeout(),
                old.serverTimeoutUnit(),
                old.stickySession(),
                old.aclWhiteList(),
                certificates,
                option,
                persistence,
                servers);
    }

    private static HttpListener with(HttpListener old, List<BackendServer> servers) {
        return with(old, old.certificateIds(), old.option(), old.sessionPersistence(), servers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"request.json", "answer.yaml"})
    void what_did_not_change_is_the_same_text_and_would_be_the_same_values(String name) throws Exception {
        ListenerDocument document = document(name);
        assertEquals(document.source().text(), document.textWith(document.listeners()));
        assertEquals(
                compact(document.source().text(), document.notation()),
                DocumentText.compact(Revision.of(document, document.listeners())));
    }

    @Test
    void one_field_changes_and_everything_else_stays() throws Exception {
        ListenerDocument document = document("request.json");
        List<HttpListener> listeners = new ArrayList<>(document.listeners().httpListeners());
        HttpListener web = listeners.get(0);
        List<BackendServer> servers = new ArrayList<>(web.backendServer());
        servers.set(0, weighing(servers.get(0), "30"));
        Collections.reverse(servers);
        listeners.set(0, with(web, servers));
        assertReplaced(
                document,
                http(listeners),
                "{\"Zone\":\"a\",\"IP\":\"10.0.0.11\",\"Port\":\"8080\",\"Weight\":29,\"MaxConn\":0},",
                "",
                "\"Weight\":\"1\",\"MaxConn\":0}",
                "\"Weight\":\"1\",\"MaxConn\":0},"
                        + "{\"Zone\":\"a\",\"IP\":\"10.0.0.11\",\"Port\":\"8080\",\"Weight\":\"30\",\"MaxConn\":0}");
    }

    @Test
    void objects_come_and_go() throws Exception {
        ListenerDocument document = document("request.json");
        List<HttpListener> listeners = new ArrayList<>(document.listeners().httpListeners());
        HttpListener web = listeners.get(0);
        Certificate two = web.certificateIds().get(1);
        listeners.set(
                0,
                with(
                        web,
                        List.of(new Certificate("three", Optional.of("n")), two),
                        Optional.of(new ListenerOption(Optional.of(new HttpCheck(CheckMethod.GET, "/up")))),
                        Optional.empty(),
                        web.backendServer()));
        assertReplaced(
                document,
                http(listeners),
                "{\"CertificateId\":\"one\",\"CertificateName\":\"\",\"Expires\":\"2030-01-01\"}",
                "{\"CertificateId\":\"three\",\"CertificateName\":\"n\"}",
                "\"Httpchk\":null",
                "\"Httpchk\":{\"Method\":\"GET\",\"Uri\":\"/up\"}",
                "{\"Key\":\"sid\",\"Mode\":\"2\",\"Scope\":\"/\",\"Timer\":{\"MaxIdle\":\"60\",\"Unit\":\"s\"}}",
                "{\"Scope\":\"/\",\"Timer\":{\"Unit\":\"s\"}}");
    }

    @Test
    void new_fields_stand_behind_the_old_in_normal_order() throws Exception {
        ListenerDocument document = document("request.json");
        List<HttpListener> listeners = new ArrayList<>(document.listeners().httpListeners());
        SessionPersistence persistence = new SessionPersistence("k1", 1, PersistenceTimer.UNSET);
        listeners.set(
                1,
                with(
                        listeners.get(1),
                        List.of(new Certificate("x", Optional.empty())),
                        Optional.empty(),
                        Optional.of(persistence),
                        List.of()));
        assertReplaced(
                document,
                http(listeners),
                "\"BackendServer\":[]",
                "\"BackendServer\":[],\"CertificateIds\":[{\"CertificateId\":\"x\"}],"
                        + "\"SessionPersistence\":{\"Key\":\"k1\",\"Mode\":1,\"Timer\":{\"MaxIdle\":0,\"MaxLife\":0}}");
    }

    @Test
    void an_answer_in_yaml_keeps_its_values_and_its_notation() throws Exception {
        ListenerDocument document = document("answer.yaml");
        Listeners old = document.listeners();
        List<TcpListener> listeners = new ArrayList<>(old.tcpListeners());
        assertEquals(
                List.of("db", "mq"),
                listeners.stream().map(TcpListener::listenerName).toList());
        listeners.remove(0);
        assertEquals("""
                Code: Success
                Data:
                  Etag: 0x1f
                  TcpListeners:
                    - ListenerMode: tcp
                      MaxConn: 2000
                      Scheduler: leastconn
                      ClientTimeout: 10
                      ClientTimeoutUnit: s
                      ConnectTimeout: "5000"
                      ConnectTimeoutUnit: ms
                      ServerTimeout: "10"
                      ServerTimeoutUnit: s
                      EnableSourceIp: on
                      BackendServer:
                        - IP: 10.0.0.11
                          Port: 3306
                          Weight: 1
                          MaxConn: 100
                          Rack: 1_000
                      ListenerName: mq
                      ListenerPort: 5672
                Message: "成功"
                TaskId: null
                """, document.textWith(new Listeners(old.httpListeners(), listeners)));
    }

    @Test
    void listeners_find_their_place_where_there_were_none() throws Exception {
        Listeners none = http(List.of());
        HttpListener plain =
                document("request.json").listeners().httpListeners().get(1);
        String written = DocumentText.compact(NormalForm.of(plain));
        assertEquals(
                "{\"Code\":\"Success\",\"Data\":{\"HttpListeners\":[" + written + "],\"TcpListeners\":[]}}",
                compact(json("{\"Code\": \"Success\", \"Data\": null}").textWith(http(List.of(plain))), Notation.JSON));
        assertEquals(
                "{\"a\":1,\"HttpListeners\":[" + written + "]}",
                compact(json("{\"a\": 1}").textWith(http(List.of(plain))), Notation.JSON));
        assertEquals(
                "{\"HttpListeners\":[],\"x\":1}",
                compact(json("{\"HttpListeners\": [7], \"x\": 1}").textWith(none), Notation.JSON));
        assertThrows(IllegalArgumentException.class, () -> json("[1]").textWith(none));
    }

    @Test
    void masked_certificates_are_told_apart_by_their_order() throws Exception {
        ListenerDocument document = document("request.json");
        String masked = document.source().text().replace("\"one\"", "\"***\"").replace("\"two\"", "\"***\"");
        ListenerDocument changed = json(masked);
        List<HttpListener> listeners = new ArrayList<>(changed.listeners().httpListeners());
        HttpListener web = listeners.get(0);
        Certificate named = new Certificate("***", Optional.of("n"));
        listeners.set(
                0,
                with(
                        web,
                        List.of(web.certificateIds().get(0), named),
                        web.option(),
                        web.sessionPersistence(),
                        web.backendServer()));
        assertReplaced(changed, http(listeners), "\"CertificateName\":null", "\"CertificateName\":\"n\"");
    }
}
