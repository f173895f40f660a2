package io.haproof.cloud.audit;

import io.haproof.cloud.CloudClient;
import io.haproof.cloud.Endpoint;
import io.haproof.cloud.wire.Credentials;
import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.world.Seed;
import io.haproof.text.Secret;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An audit of 200 instances over HTTP, half of them with texts of their own and half with listeners. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AuditBenchmark {

    private static final int INSTANCES = 200;

    private Emulator emulator;
    private Audit audit;

    @Setup
    public void start() throws Exception {
        emulator = Emulator.start(EmulatorOptions.DEFAULT.withSeed(Seed.of("fleet.json", Fleet.seed(INSTANCES))));
        Credentials test = new Credentials(EmulatorOptions.ACCESS_KEY, Secret.of(EmulatorOptions.SECRET_KEY));
        audit = Audit.of(CloudClient.of(Endpoint.of(emulator.uri().toString()), test));
    }

    @TearDown
    public void stop() {
        emulator.close();
    }

    @Benchmark
    public List<Audited> audit() throws Exception {
        return audit.ofAll();
    }
}
