package io.haproof.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.listener.ListenerDiff.Change;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListenerDiffTest {

    private static final String WEB = """
            {"ListenerName": "web", "ListenerPort": 80, "ListenerMode": "http", "MaxConn": 2000, "Scheduler": "roundrobin",
             "ClientTimeout": "30", "ClientTimeoutUnit": "s", "ConnectTimeout": "5000", "ConnectTimeoutUnit": "ms",
             "ServerTimeout": "30", "ServerTimeoutUnit": "s", "StickySession": "off", "AclWhiteList": ["10.0.0.1", "::1"],
             "CertificateIds": [{"CertificateId": "c1"}],
             "BackendServer": [{"IP": "10.0.0.1", "Port": 80, "Weight": "1", "MaxConn": 5},
                               {"IP": "10.0.0.2", "Port": 80, "Weight": "1", "MaxConn": 5}]}
            """;

    private static Listeners listeners(String... http) throws DocumentException {
        String text = "{\"HttpListeners\": [" + String.join(",", http) + "]}";
        return ListenerDocument.read(Source.of("a", text), Notation.JSON).listeners();
    }

    /** What changes in the listener when parts of its text are replaced. */
    private static List<String> changes(String... replacements) throws DocumentException {
        String changed = WEB;
        for (int i = 0; i < replacements.length; i += 2) {
            changed = changed.replace(replacements[i], replacements[i + 1]);
        }
        return texts(ListenerDiff.between(listeners(WEB), listeners(changed)));
    }

    private static List<String> texts(ListenerDiff diff) {
        return diff.changes().stream().map(Change::text).toList();
    }

    @Test
    void the_same_listeners_do_not_differ() throws DocumentException {
        assertTrue(ListenerDiff.between(listeners(WEB), listeners(WEB)).isEmpty());
        assertEquals(List.of(), changes("\"ListenerPort\": 80", "\"ListenerPort\": \"80\""));
    }

    @Test
    void fields_are_compared_one_by_one() throws DocumentException {
        assertEquals(
                List.of(
                        "HttpListeners[web].ListenerPort: 80 -> 81",
                        "HttpListeners[web].ClientTimeout: \"30\" -> \"31\"",
                        "HttpListeners[web].StickySession: \"off\" -> \"on\"",
                        "HttpListeners[web].CertificateIds[c1].CertificateName added: \"证书\"",
                        "HttpListeners[web].BackendServer[10.0.0.2:80].Weight: \"1\" -> \"9\""),
                changes(
                        "\"ListenerPort\": 80", "\"ListenerPort\": 81",
                        "\"ClientTimeout\": \"30\"", "\"ClientTimeout\": \"31\"",
                        "off", "on",
                        "\"c1\"", "\"c1\", \"CertificateName\": \"证书\"",
                        "\"10.0.0.2\", \"Port\": 80, \"Weight\": \"1\"",
                                "\"10.0.0.2\", \"Port\": 80, \"Weight\": \"9\""));
    }

    @Test
    void items_come_and_go_and_change_places() throws DocumentException {
        assertEquals(
                List.of(
                        "HttpListeners[web].AclWhiteList[10.0.0.1] removed",
                        "HttpListeners[web].AclWhiteList[10.0.0.0/8] added",
                        "HttpListeners[web].AclWhiteList[10.0.0.0/8#2] added",
                        "HttpListeners[web].CertificateIds[c1] removed",
                        "HttpListeners[web].CertificateIds[c2] added",
                        "HttpListeners[web].BackendServer in another order:"
                                + " [\"10.0.0.1:80\",\"10.0.0.2:80\"] -> [\"10.0.0.2:80\",\"10.0.0.1:80\"]"),
                changes(
                        "[\"10.0.0.1\", \"::1\"]", "[\"10.0.0.0/8\", \"::1\", \"10.0.0.0/8\"]",
                        "\"c1\"", "\"c2\"",
                        "10.0.0.2", "x",
                        "\"IP\": \"10.0.0.1\"", "\"IP\": \"10.0.0.2\"",
                        "\"IP\": \"x\"", "\"IP\": \"10.0.0.1\""));
    }

    @Test
    void objects_that_may_be_absent_are_shown_whole() throws DocumentException {
        String check = "\"StickySession\": \"off\", \"Option\": {\"Httpchk\": {\"Uri\": \"/\"}}";
        assertEquals(
                List.of("HttpListeners[web].Option added: {\"Httpchk\":{\"Method\":\"GET\",\"Uri\":\"/\"}}"),
                changes("\"StickySession\": \"off\"", check));
        Listeners checked = listeners(WEB.replace("\"StickySession\": \"off\"", check));
        assertEquals(
                List.of("HttpListeners[web].Option.Httpchk.Uri: \"/\" -> \"/up\""),
                texts(ListenerDiff.between(
                        checked, listeners(WEB.replace("\"StickySession\": \"off\"", check.replace("/", "/up"))))));
        assertEquals(
                List.of("HttpListeners[web].Option removed: {\"Httpchk\":{\"Method\":\"GET\",\"Uri\":\"/\"}}"),
                texts(ListenerDiff.between(checked, listeners(WEB))));
    }

    @Test
    void listeners_are_the_same_if_their_names_are() throws DocumentException {
        String other = WEB.replace("\"web\"", "\"other\"");
        ListenerDiff diff =
                ListenerDiff.between(listeners(WEB, other), listeners(other, WEB, WEB.replace("web", "new")));
        assertEquals(
                List.of(
                        "HttpListeners[new] added",
                        "HttpListeners in another order: [\"web\",\"other\"] -> [\"other\",\"web\"]"),
                texts(diff));
        assertTrue(diff.changes().get(0).after().orElseThrow().startsWith("{\"ListenerName\":\"new\""));
        assertEquals(Optional.empty(), diff.changes().get(0).before());
    }

    @Test
    void a_listener_that_speaks_tcp_now_is_another_one() throws DocumentException {
        String tcp = "{\"TcpListeners\": [" + WEB.replace("\"http\"", "\"tcp\"") + "]}";
        Listeners changed =
                ListenerDocument.read(Source.of("a", tcp), Notation.JSON).listeners();
        assertEquals(
                List.of("HttpListeners[web] removed", "TcpListeners[web] added"),
                texts(ListenerDiff.between(listeners(WEB), changed)));
    }

    @Test
    void a_change_takes_one_line() throws DocumentException {
        assertEquals(
                List.of("HttpListeners[web].CertificateIds[c1].CertificateName added: \"a\\n\\u2028\\u202e\""),
                changes("\"c1\"", "\"c1\", \"CertificateName\": \"a\\n\\u2028\\u202e\""));
        assertEquals(
                List.of("HttpListeners[web] removed", "HttpListeners[w\\u000ab] added"),
                changes("\"web\"", "\"w\\nb\""));
    }
}
