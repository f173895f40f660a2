package io.haproof.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.haproof.cloud.wire.Credentials;
import io.haproof.text.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that gives the answers it is told to, good and bad, and remembers what it was asked. */
final class FakeApi implements AutoCloseable {

    static final Credentials CREDENTIALS = new Credentials("canaryAccess/Key", Secret.of("canarySecret+Key"));
    static final String SUCCESS =
            "{\"Code\": \"Success\", \"Message\": \"Success.\", \"Data\": {}, \"TaskId\": \"t-1\"}";

    /** What to do with a request. */
    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    /** A request as it came. */
    record Asked(String method, String path, String query, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final FakeClock clock = new FakeClock();
    private final List<String> trace = Collections.synchronizedList(new ArrayList<>());

    FakeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getRawQuery(),
                    body));
            next().give(exchange);
        }
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    /** The answers one after another; the last is for all further requests. */
    synchronized FakeApi answers(Answer... given) {
        answers.clear();
        answers.addAll(List.of(given));
        return this;
    }

    static Answer json(int status, String body, String... headers) {
        return answer(status, "application/json", body, headers);
    }

    static Answer failure(int status, String code, String... headers) {
        return json(status, "{\"Code\": \"" + code + "\", \"Message\": \"no\"}", headers);
    }

    static Answer answer(int status, String type, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Closes the connection without a word. */
    static Answer cut() {
        return HttpExchange::close;
    }

    /** Closes the connection in the middle of the body. */
    static Answer cutInBody() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(SUCCESS.substring(0, 20).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Says nothing until the end. */
    Answer silence() {
        return exchange -> awaitEnd();
    }

    /** Begins to speak, and says nothing more until the end. */
    Answer stammer() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        };
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Endpoint endpoint() {
        return Endpoint.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A client that does not really wait, and takes half of every wait that is left to chance. */
    CloudClient client() {
        return client(Duration.ofSeconds(20));
    }

    CloudClient client(Duration timeout) {
        RetryPolicy policy =
                new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(8), timeout, Duration.ofMinutes(2));
        return CloudClient.of(
                endpoint(), CREDENTIALS, policy, outside(HttpTransport.within(Duration.ofSeconds(5), 100_000)));
    }

    Outside outside(Transport transport) {
        int[] count = {0};
        return new Outside(transport, clock, () -> "nonce-" + ++count[0], clock, () -> 0.5, trace::add);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Duration> sleeps() {
        return clock.sleeps();
    }

    List<String> trace() {
        return List.copyOf(trace);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
