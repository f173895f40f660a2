package io.haproof.lint;

import io.haproof.catalogue.Version;
import io.haproof.text.Source;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A configuration of many frontends and backends, from its text to what all rules find in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
public class LintBenchmark {

    private static final int LINES_EACH = 19;

    @Param("24000")
    private int lines;

    private final Linter linter = Linter.forTarget(Version.parse("2.4")).withSuppressions(true);
    private Source source = Source.of("haproxy.cfg", "");

    @Setup
    public void prepare() {
        StringBuilder text = new StringBuilder("""
                global
                    maxconn 150000
                defaults
                    mode http
                    timeout connect 5s
                    timeout client 30s
                    timeout server 30s
                    option httplog
                    log 127.0.0.1 local0
                """);
        for (int i = 1; i * LINES_EACH <= lines; i++) {
            text.append(proxies(i));
        }
        source = Source.of("haproxy.cfg", text.toString());
    }

    private static String proxies(int i) {
        StringBuilder text = new StringBuilder("""
                frontend fe%1$d
                    bind 127.0.0.1:%2$d name b%1$d
                    acl is_api path_beg /api/v%1$d
                    acl host_%1$d hdr(host) -i www%1$d.example.com
                    http-request set-header X-Forwarded-Proto https if is_api host_%1$d
                    http-request deny deny_status 429 if { src 10.0.0.0/8 } !is_api
                    use_backend be%1$d if host_%1$d or is_api
                    default_backend be%1$d

                backend be%1$d
                    balance roundrobin
                    option httpchk GET /health%1$d
                    cookie SRV insert indirect nocache
                """.formatted(i, 1024 + i % 60_000));
        for (int k = 0; k < 6; k++) {
            text.append(
                    "    server s%1$d 10.%2$d.%1$d.%3$d:8080 check inter 2s fall 3 rise 2 weight %4$d cookie s%1$d%n"
                            .formatted(k, i % 250, i % 200 + 1, 10 * k + 1));
        }
        return text.toString();
    }

    @Benchmark
    public LintResult lint() {
        return linter.lint(source);
    }
}
