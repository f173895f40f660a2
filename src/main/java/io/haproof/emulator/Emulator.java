package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.SeedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The load-balancer API, served by this process until it is closed. Thread-safe.
 *
 * <pre>{@code
 * try (Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT)) {
 *     URI endpoint = emulator.uri();
 * }
 * }</pre>
 */
public final class Emulator implements AutoCloseable {

    /** The JDK's server sends heads and bodies apart, and without this a body waits 40 ms until the head is confirmed. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Machine machine;
    private final Signatures signatures;
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final Reception reception;

    private Emulator(EmulatorOptions options) throws IOException {
        machine = new Machine(options);
        signatures = new Signatures(options.allCredentials(), options.clock());
        reception = new Reception(machine, signatures, faults, journal, options.clock());
        server = server(options);
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "haproof-emulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new ApiHandler(reception));
        server.createContext(
                ControlHandler.PATH, new ControlHandler(this, options.address().isLoopbackAddress()));
    }

    private HttpServer server(EmulatorOptions options) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(options.address(), options.port()), 0);
        } catch (IOException taken) {
            machine.close();
            throw taken;
        }
    }

    /**
     * Serves the API.
     *
     * @throws IOException if it cannot listen, or a file cannot be read or written
     * @throws SeedException if the seed or the file that keeps its state is not as it should be
     */
    public static Emulator start(EmulatorOptions options) throws IOException {
        Emulator emulator = new Emulator(options);
        emulator.server.start();
        return emulator;
    }

    /** Where it is reached, without a path: {@code http://127.0.0.1:8080}. */
    public URI uri() {
        InetSocketAddress bound = server.getAddress();
        InetAddress address =
                bound.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound.getAddress();
        try {
            return new URI("http", null, address.getHostAddress(), bound.getPort(), null, null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What takes requests, without a network. */
    Reception reception() {
        return reception;
    }

    /** Makes the coming requests go wrong; what was set before is forgotten. */
    public void faults(Fault... wanted) {
        faults(List.of(wanted));
    }

    /** Makes the coming requests go wrong; what was set before is forgotten. */
    public void faults(List<Fault> wanted) {
        faults.set(wanted);
    }

    /** The faults that are set. */
    public List<Fault> faults() {
        return faults.all();
    }

    /** The last thousand requests for the API, oldest first. */
    public List<RecordedRequest> requests() {
        return journal.all();
    }

    /** All that there is, in JSON, as a seed would have it; with stars for secrets. */
    public String state() {
        return JsonValues.pretty(stateTree());
    }

    ObjectNode stateTree() {
        return machine.state();
    }

    /**
     * Replaces all that there is; access keys stay. What has stars for a secret keeps the secret that it has.
     *
     * @throws SeedException if something in it is not as it should be; then nothing changes
     */
    public void load(Seed seed) {
        machine.load(seed);
    }

    /** Lets all changes that are under way have their effect, even those that are stuck. */
    public void settle() {
        machine.finish();
    }

    /** Goes back to the seed, without faults, and forgets all requests. */
    public void reset() {
        faults.set(List.of());
        machine.reset();
        signatures.reset();
        journal.clear();
    }

    /** Stops serving; what is under way is cut. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        machine.close();
    }
}
