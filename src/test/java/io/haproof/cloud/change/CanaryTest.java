package io.haproof.cloud.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.CloudException;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.EveryAction;
import io.haproof.cloud.Outside;
import io.haproof.cloud.RetryPolicy;
import io.haproof.cloud.Transport;
import io.haproof.cloud.audit.Audit;
import io.haproof.cloud.audit.Audited;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Credentials;
import io.haproof.emulator.DirectTransport;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.Fault;
import io.haproof.emulator.VirtualTime;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.Settling;
import io.haproof.report.FileReport;
import io.haproof.report.Look;
import io.haproof.report.Report;
import io.haproof.report.ReportFormats;
import io.haproof.text.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that cannot be overlooked go through everything that there is; whatever is shown is searched for them. */
class CanaryTest {

    private static final String CANARY = "canary";
    private static final String UUID = "u";

    private static final String TEXT = """
            userlist people
                user joe insecure-password canaryJoe
                user ann password $5$canaryAnn

            defaults
                mode http
                timeout connect 5s
                timeout client 30s
                timeout server 30s

            listen page
                bind :8080
                stats enable
                stats auth admin:canaryPage
                stats auth "admin:canary page"
            """;

    /** What is wrong makes findings that may quote what stands there. */
    private static final String UNSOUND = TEXT.replace("canaryPage", "canaryOther")
            .replace("page\"\n", "page\" canaryExtra\n")
            .replace(
                    "\n\ndefaults",
                    "\n    user bob insecure-password canaryBob\n    user bob password canaryBob\n"
                            + "    user\n\ndefaults");

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-23T08:00:00Z"));
    private final AtomicInteger nonces = new AtomicInteger();
    private final List<String> shown = new ArrayList<>();

    @TempDir
    private Path folder;

    private Emulator emulator;

    @BeforeEach
    void start() throws Exception {
        String seed = """
                instances:
                  - {InstanceUuid: u, Version: "2.4", statsAuth: "admin:canaryStatus"}
                  - {InstanceUuid: v, Version: "2.6", Configs: "listen a\\n    stats auth canaryLone\\n    user x password"}
                """;
        emulator = Emulator.start(EmulatorOptions.DEFAULT
                .withClock(time)
                .withCredential("canaryAccess", Secret.of("canarySecret"))
                .withSettling(Settling.afterReads(2))
                .withStateFile(folder.resolve("state.json"))
                .withSeed(Seed.of("seed.yaml", seed)));
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private CloudClient client(Transport transport) {
        Outside outside = new Outside(
                transport, time, () -> "n" + nonces.incrementAndGet(), time::advance, () -> 0.5, shown::add);
        Credentials credentials = new Credentials("canaryAccess", Secret.of("canarySecret"));
        shown.add(credentials.toString());
        shown.add(outside.toString());
        return CloudClient.of(Endpoint.of("http://127.0.0.1"), credentials, RetryPolicy.DEFAULT, outside);
    }

    private CloudClient client() {
        return client(new DirectTransport(emulator, time));
    }

    private void show(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        shown.add(trace.toString());
        if (failure instanceof CloudException cloud) {
            shown.add(cloud.incident().toString());
        }
    }

    private void show(Object... values) {
        Stream.of(values).forEach(value -> shown.add(value.toString()));
    }

    /** All that the emulator shows, in this process and to others. */
    private void showEmulator() throws Exception {
        show(emulator.state(), emulator.requests(), emulator.faults());
        HttpClient http = HttpClient.newHttpClient();
        for (String page : List.of("state", "requests", "faults", "health")) {
            URI uri = URI.create(emulator.uri() + "/_emulator/" + page);
            shown.add(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body());
        }
    }

    private void assertClean() {
        List<String> key = EveryAction.pem("shop.key")
                .lines()
                .filter(line -> line.length() > 40)
                .toList();
        assertFalse(key.isEmpty());
        for (String text : shown) {
            assertFalse(text.contains(CANARY), text);
            key.forEach(line -> assertFalse(text.contains(line), text));
        }
    }

    private void callAll(CloudClient client) {
        EveryAction every = new EveryAction(client, UUID, TEXT);
        for (Action action : Action.values()) {
            try {
                Object answer = every.call(action);
                show(answer);
                if (answer instanceof List<?> list) {
                    list.forEach(this::show);
                }
            } catch (Exception failure) {
                show(failure);
            }
        }
    }

    @Test
    void no_call_shows_a_secret_whether_or_not_it_fails() throws Exception {
        show(client().uploadCACertificate("shop", EveryAction.pem("shop.crt"), Secret.of(EveryAction.pem("shop.key"))));
        callAll(client());
        for (Fault.Kind kind : Fault.Kind.values()) {
            emulator.faults(Fault.of(kind).times(100));
            callAll(client());
        }
        showEmulator();
        assertTrue(shown.size() > 500);
        assertClean();
    }

    @Test
    void no_answer_that_repeats_the_request_shows_a_secret() {
        for (int status : List.of(200, 302, 400, 401, 403, 404, 409, 429, 500, 503)) {
            for (String code : List.of("InvalidParameter", "ResourceNotFound", "InternalError", "InvalidSignature")) {
                callAll(client(request -> new Transport.Response(
                        status,
                        Map.of("X-Request-Id", request.uri().toString(), "Content-Type", "application/json"),
                        "{\"Code\": \"" + code + "\", \"Message\": \"no: "
                                + request.body()
                                        .orElse(request.uri().getQuery())
                                        .replace("\\\"", "'")
                                        .replace('"', '\'')
                                + "\"}")));
                callAll(client(request -> new Transport.Response(
                        status,
                        Map.of("Content-Type", request.uri().toString()),
                        "<html>" + request.body().orElse(""))));
            }
        }
        assertTrue(shown.size() > 500);
        assertClean();
    }

    @Test
    void no_plan_push_or_audit_shows_a_secret() throws Exception {
        CloudClient client = client();
        show(client.modifyHaproxyCustomConfig(UUID, TEXT));
        showEmulator();
        emulator.settle();
        Remote remote = Remote.read(client, UUID);
        assertEquals(TEXT, remote.configuration());
        Submission sound = PlanTest.configuration(TEXT.replace("canaryPage", "canaryOther"));
        Submission unsound = PlanTest.configuration(UNSOUND);
        assertFalse(Plan.of(remote, unsound).flaws().isEmpty());
        String diff = Plan.of(remote, sound).difference().diff();
        assertTrue(diff.contains("-    stats auth ****\n+    stats auth ****\n"), diff);
        for (Submission submission : List.of(unsound, sound)) {
            Plan plan = Plan.of(remote, submission);
            show(remote, submission, plan, plan.flaws(), plan.losses(), plan.notes(), plan.difference());
            for (Consent consent : List.of(Consent.NONE, new Consent(rules(plan), true))) {
                var report = new Push(client, consent, folder, Patience.DEFAULT, time, time::advance).run(plan);
                show(report, report.reasons());
                for (Path backup : report.backups()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
                }
            }
        }
        assertEquals(sound.text(), Remote.read(client, UUID).configuration());
        audit(client);
        showEmulator();
        assertClean();
    }

    private static Set<String> rules(Plan plan) {
        return Set.copyOf(plan.flaws().stream().map(Flaw::rule).toList());
    }

    private void audit(CloudClient client) throws Exception {
        for (Audited audited : Audit.of(client).ofAll()) {
            show(audited);
            if (audited instanceof Audited.Checked checked) {
                Inspection inspection = checked.inspection();
                show(inspection);
                FileReport file = FileReport.of(checked.path(), inspection.result(), inspection.version());
                Report report = new Report(List.of(inspection.version()), List.of(file));
                for (String format : ReportFormats.names()) {
                    shown.add(ReportFormats.named(format).orElseThrow().text(report, Look.PLAIN));
                }
            }
        }
    }

    @Test
    void files_that_must_hold_secrets_are_for_their_owner_alone_and_hold_no_more() throws Exception {
        CloudClient client = client();
        show(client.uploadCACertificate("shop", EveryAction.pem("shop.crt"), Secret.of(EveryAction.pem("shop.key"))));
        show(client.modifyHaproxyCustomConfig(UUID, TEXT));
        Path state = folder.resolve("state.json");
        String text = Files.readString(state);
        assertFalse(text.contains("canary") || text.contains("PRIVATE KEY"), text);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state)));
        assertClean();
    }

    @Test
    void what_is_masked_can_be_given_back() throws Exception {
        CloudClient client = client();
        show(client.modifyHaproxyCustomConfig(UUID, TEXT));
        emulator.load(Seed.of("state.json", emulator.state()));
        emulator.settle();
        emulator.load(Seed.of("state.json", emulator.state()));
        assertEquals(TEXT, Remote.read(client, UUID).configuration());
        time.advance(Duration.ofSeconds(1));
        assertClean();
    }
}
