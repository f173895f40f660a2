package io.haproof.translate;

import io.haproof.catalogue.Version;
import io.haproof.listener.BackendServer;
import io.haproof.listener.CheckMethod;
import io.haproof.listener.HttpCheck;
import io.haproof.listener.HttpListener;
import io.haproof.listener.ListenerDocument;
import io.haproof.listener.ListenerMode;
import io.haproof.listener.ListenerOption;
import io.haproof.listener.ListenerWriter;
import io.haproof.listener.Listeners;
import io.haproof.listener.PersistenceTimer;
import io.haproof.listener.Scheduler;
import io.haproof.listener.SessionPersistence;
import io.haproof.listener.Switch;
import io.haproof.listener.TcpListener;
import io.haproof.listener.TimeUnit;
import io.haproof.listener.document.Notation;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 10,000 listeners, a document of some 15 MB: read, checked and compiled; and the text of it lifted back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TranslationBenchmark {

    private static final int LISTENERS = 10_000;
    private static final int SERVERS = 8;

    private final Translator translator = Translator.forTarget(Version.parse("2.4"));
    private String json = "";
    private String text = "";

    @Setup
    public void prepare() throws Exception {
        List<HttpListener> http = new ArrayList<>();
        List<TcpListener> tcp = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            if (i % 2 == 0) {
                http.add(http(i));
            } else {
                tcp.add(tcp(i));
            }
        }
        json = ListenerWriter.write(new Listeners(http, tcp), Notation.JSON);
        text = compile().text();
        System.out.printf("%n%.1f MB of JSON, %.1f MB of text%n", json.length() / 1e6, text.length() / 1e6);
    }

    private static HttpListener http(int i) {
        return new HttpListener(
                "web" + i,
                10_000 + i,
                ListenerMode.HTTP,
                2000,
                Scheduler.LEAST_CONN,
                "30",
                TimeUnit.SECONDS,
                "5000",
                TimeUnit.MILLISECONDS,
                "30",
                TimeUnit.SECONDS,
                Switch.ON,
                List.of("10.0.0.0/8", "2001:db8::/32"),
                List.of(),
                Optional.of(new ListenerOption(Optional.of(new HttpCheck(CheckMethod.HEAD, "/up")))),
                Optional.of(new SessionPersistence("key" + i, 2, new PersistenceTimer(600, 3600))),
                servers(i));
    }

    private static TcpListener tcp(int i) {
        return new TcpListener(
                "db" + i,
                10_000 + i,
                ListenerMode.TCP,
                2000,
                Scheduler.ROUND_ROBIN,
                "30",
                TimeUnit.SECONDS,
                "5000",
                TimeUnit.MILLISECONDS,
                "30",
                TimeUnit.SECONDS,
                List.of("10.0.0.0/8"),
                Switch.ON,
                Switch.OFF,
                servers(i));
    }

    private static List<BackendServer> servers(int i) {
        List<BackendServer> servers = new ArrayList<>();
        for (int k = 0; k < SERVERS; k++) {
            servers.add(new BackendServer("10." + i / 256 + '.' + i % 256 + '.' + k, 8080, "10", 1000));
        }
        return servers;
    }

    @Benchmark
    public Compiled compile() throws Exception {
        return translator.compile(ListenerDocument.read(Source.of("listeners.json", json), Notation.JSON));
    }

    @Benchmark
    public Lifted lift() {
        return translator.lift(Source.of("haproxy.cfg", text));
    }
}
