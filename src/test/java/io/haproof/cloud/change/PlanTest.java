package io.haproof.cloud.change;

import static io.haproof.cloud.change.FakeInstance.SOUND;
import static io.haproof.cloud.change.FakeInstance.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.listener.ListenerDocument;
import io.haproof.listener.document.DocumentException;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private final FakeInstance instance = new FakeInstance();

    static Submission configuration(String text) {
        return Submission.of(Source.of("new.cfg", text));
    }

    static Submission listeners(String... http) {
        return document("{\"HttpListeners\": [" + String.join(",", http) + "]}");
    }

    private static Submission document(String text) {
        try {
            return Submission.of(ListenerDocument.read(Source.of("new.json", text), Notation.JSON));
        } catch (DocumentException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private Remote remote() throws Exception {
        return Remote.read(instance.client(), "u");
    }

    private Plan plan(Submission submission) throws Exception {
        return Plan.of(remote(), submission);
    }

    @Test
    void a_configuration_is_checked_for_the_version_of_the_instance() throws Exception {
        String text = SOUND.replace("frontend", "global\n    nbproc 1\n\nfrontend");
        instance.version = "2.4";
        assertFalse(plan(configuration(text)).flaws().stream().anyMatch(Flaw::isFatal));
        instance.version = "2.6";
        Plan plan = plan(configuration(text));
        assertEquals("2.6", plan.checkedFor());
        Flaw flaw = plan.flaws().stream().filter(Flaw::isFatal).findFirst().orElseThrow();
        assertTrue(flaw.text().startsWith("8:5: "), flaw::text);
    }

    @ParameterizedTest
    @CsvSource({"1.8.3, 1.8, 0", "2.4, 2.4, 0", "2.5, 2.4, 1", "2.5.14, 2.4, 1", "v3.0.1, 3.0, 0"})
    void versions_are_understood(String reported, String checkedFor, int notes) throws Exception {
        instance.version = reported;
        Plan plan = plan(configuration(SOUND));
        assertEquals(checkedFor, plan.checkedFor());
        assertEquals(notes, plan.notes().size(), plan.notes()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "haproxy", "1.4", "99.1", "*****"})
    void a_version_that_nobody_knows_has_to_be_said(String reported) throws Exception {
        instance.version = reported;
        ChangeException refused = assertThrows(ChangeException.class, () -> plan(configuration(SOUND)));
        assertTrue(refused.toString().endsWith("; say which one to check for"), refused::toString);
        Plan plan = plan(configuration(SOUND).checkedFor("2.2"));
        assertEquals("2.2", plan.checkedFor());
        assertEquals(1, plan.notes().size());
        assertThrows(ChangeException.class, () -> plan(listeners(WEB)));
    }

    @Test
    void a_switch_says_what_it_costs() throws Exception {
        instance.listeners = "{\"HttpListeners\": [" + WEB + ", {\"Odd\": 1}]}";
        assertEquals(
                List.of(
                        "the instance switches from its custom configuration to structured listeners",
                        "the custom configuration goes out of force: 2 lines",
                        "the listeners that wait are replaced: \"web\", one without a name"),
                plan(listeners(WEB)).losses());
        instance.custom = 0;
        assertEquals(List.of(), plan(listeners(WEB)).losses());
        assertEquals(
                List.of(
                        "the instance switches from its structured listeners to a custom configuration",
                        "these listeners go out of force: \"web\", one without a name",
                        "what the service shows as its configuration is replaced: 2 lines"),
                plan(configuration(SOUND)).losses());
    }

    @Test
    void differences_are_shown() throws Exception {
        instance.custom = 0;
        instance.listeners = "{\"HttpListeners\": [" + WEB + "]}";
        Plan same = plan(listeners(WEB));
        assertTrue(same.isEmpty());
        Plan other = plan(listeners(WEB.replace("\"5000\"", "\"4000\"")));
        assertFalse(other.isEmpty());
        assertEquals(
                List.of("HttpListeners[web].ConnectTimeout: \"5000\" -> \"4000\""),
                other.difference().changes());
        assertTrue(other.difference().diff().contains("-      \"ConnectTimeout\": \"5000\""), other.difference()::diff);
        instance.custom = 1;
        assertTrue(plan(configuration("global\n    daemon\n# end\n"))
                .difference()
                .diff()
                .endsWith(" global\n     daemon\n+# end\n"));
    }

    @Test
    void what_cannot_be_compared_is_said() throws Exception {
        instance.custom = 0;
        instance.listeners = "{\"HttpListeners\": [{\"Odd\": 1}]}";
        assertEquals(
                List.of("the listeners of the instance cannot be read, so that nothing can be compared"),
                plan(listeners(WEB)).notes());
    }

    @Test
    void a_document_for_another_instance_is_refused() {
        ChangeException refused = assertThrows(
                ChangeException.class, () -> plan(document("{\"InstanceUuid\": \"other\", \"HttpListeners\": []}")));
        assertTrue(refused.toString().contains("is for instance other, not for u"), refused::toString);
        assertThrows(ChangeException.class, () -> plan(document("{\"HttpListener\": []}")));
    }

    @Test
    void an_instance_that_is_not_there_is_said() {
        assertThrows(ChangeException.class, () -> Remote.read(instance.client(), "other"));
    }

    @Test
    void the_fingerprint_is_of_what_the_instance_has() throws Exception {
        String first = remote().fingerprint();
        instance.status = "UPDATING";
        assertEquals(first, remote().fingerprint());
        instance.listeners = "{\"TcpListeners\": [], \"HttpListeners\": []}";
        String second = remote().fingerprint();
        assertNotEquals(first, second);
        instance.listeners = "{\"HttpListeners\": [], \"TcpListeners\": []}";
        assertEquals(second, remote().fingerprint());
        instance.custom = 0;
        assertNotEquals(second, remote().fingerprint());
    }

    @Test
    void a_plan_is_written_and_read_back() throws Exception {
        instance.version = "2.5";
        for (Plan plan : List.of(
                plan(configuration("bindd \"\u0000\\ 负\r\n").checkedFor("1.9")),
                plan(configuration(SOUND)),
                plan(listeners(WEB.replace("web", "a-b"))))) {
            Plan again = Plan.read(
                    "plan.json", plan.write(), name -> plan.submission().text());
            assertEquals(plan, again);
            assertEquals(plan.write(), again.write());
            assertFalse(plan.toString().contains(plan.submission().text()));
            assertTrue(assertThrows(
                            ChangeException.class,
                            () -> Plan.read(
                                    "plan.json",
                                    plan.write(),
                                    name -> plan.submission().text() + ' '))
                    .toString()
                    .endsWith("is not any more what was planned; plan again"));
        }
    }

    @Test
    void a_plan_holds_no_password() throws Exception {
        instance.configuration = SOUND + "    stats auth admin:canary-old\n";
        Plan plan = plan(configuration(
                SOUND + "    stats auth admin:canary-new\nuserlist u\n    user a insecure-password canary-user\n"));
        assertFalse(plan.write().contains("canary"), plan::write);
        assertTrue(plan.difference().diff().contains("-    stats auth ****\n+    stats auth ****\n"), plan::write);
        assertEquals(
                List.of(
                        "~ backend \"app\": - stats auth ****",
                        "~ backend \"app\": + stats auth ****",
                        "+ userlist \"u\""),
                plan.difference()
                        .changes()
                        .subList(
                                plan.difference().changes().size() - 3,
                                plan.difference().changes().size()));
    }

    @Test
    void changes_of_a_configuration_are_told_by_section() throws Exception {
        instance.configuration = SOUND;
        String changed = SOUND.replace("bind :80", "bind   :80 # comment")
                .replace("timeout client 30s", "timeout client 20s")
                .replace("\nbackend app\n", "\nbackend other\n    server b 192.0.2.2:80\n\nbackend app\n");
        assertEquals(
                List.of("~ defaults: - timeout client 30s", "~ defaults: + timeout client 20s", "+ backend \"other\""),
                plan(configuration(changed)).difference().changes());
        Difference layout = plan(configuration(SOUND.replace("    ", "\t"))).difference();
        assertEquals(List.of(), layout.changes());
        assertFalse(layout.isEmpty());
    }

    @Test
    void listeners_are_added_to_those_that_there_are() throws Exception {
        instance.custom = 0;
        instance.listeners = "{\"HttpListeners\": [" + WEB + "]}";
        String two = WEB.replace("\"web\"", "\"two\"").replace("\"ListenerPort\": 80", "\"ListenerPort\": 81");
        Submission added = Submission.adding(
                ListenerDocument.read(Source.of("new.json", "{\"HttpListeners\": [" + two + "]}"), Notation.JSON));
        assertEquals(
                List.of("HttpListeners[two] added"), plan(added).difference().changes());
        Submission again = Submission.adding(
                ListenerDocument.read(Source.of("new.json", "{\"HttpListeners\": [" + WEB + "]}"), Notation.JSON));
        assertTrue(assertThrows(ChangeException.class, () -> plan(again))
                .toString()
                .contains("the instance has a listener \"web\" at port 80"));
    }

    @Test
    void a_plan_says_what_it_cannot_read() throws Exception {
        String text = plan(configuration(SOUND)).write().replace("\"before\": \"custom\"", "\"before\": \"odd\"");
        assertEquals(
                "plan.json is no plan: \"before\" holds a word that is not known; make it again",
                assertThrows(ChangeException.class, () -> Plan.read("plan.json", text, name -> SOUND))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"schemaVersion\": 2}", "{\"schemaVersion\": 1}"})
    void what_is_no_plan_is_refused(String text) {
        assertThrows(ChangeException.class, () -> Plan.read("plan.json", text, name -> SOUND));
    }
}
