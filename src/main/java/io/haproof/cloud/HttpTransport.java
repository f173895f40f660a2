package io.haproof.cloud;

import io.haproof.cloud.TransportException.Kind;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * HTTP with the client of the JDK. Messages say what happened, never what was asked: the query of a request is signed, and
 * causes are left out because nobody knows what is in their texts.
 *
 * <p>The client of the JDK cannot be told not to repeat a {@code GET} once by itself if the connection is closed before the
 * answer begins. It never repeats a {@code POST} that may have arrived.
 */
public final class HttpTransport implements Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Larger than any answer of the API by far. */
    private static final int LIMIT = 16 << 20;

    private final HttpClient client;
    private final int limit;

    private HttpTransport(Duration connectTimeout, int limit) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        this.limit = limit;
    }

    /** With 10 s for a connection and answers of up to 16 MiB. */
    public static HttpTransport create() {
        return new HttpTransport(CONNECT_TIMEOUT, LIMIT);
    }

    /** With limits of one's own; the size is in bytes. */
    public static HttpTransport within(Duration connectTimeout, int limit) {
        return new HttpTransport(connectTimeout, limit);
    }

    @Override
    public Response send(Request request) throws TransportException {
        // The client's own timeout ends with the headers of the answer; this one is for all of it.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(http(request), headers -> new BoundedBody(limit));
        try {
            HttpResponse<byte[]> response = answer.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Response(response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw late(request);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(Kind.INTERRUPTED, "was not waited for");
        } catch (ExecutionException failure) {
            throw failure(failure, request);
        }
    }

    private static HttpRequest http(Request request) {
        return HttpRequest.newBuilder(request.uri())
                .timeout(request.timeout())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .method(
                        request.method(),
                        request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static TransportException late(Request request) {
        return new TransportException(
                Kind.NO_ANSWER, "did not answer within " + request.timeout().toSeconds() + " s");
    }

    private static TransportException failure(Throwable failure, Request request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransportException known) {
                return known;
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return new TransportException(Kind.NOT_CONNECTED, "did not take the connection in time");
            }
            if (cause instanceof ConnectException) {
                return new TransportException(Kind.NOT_CONNECTED, "cannot be connected to");
            }
            if (cause instanceof HttpTimeoutException) {
                return late(request);
            }
            if (cause instanceof SSLException) {
                return new TransportException(
                        cause instanceof SSLHandshakeException ? Kind.NOT_TRUSTED : Kind.NO_ANSWER,
                        "cannot be spoken to over TLS");
            }
        }
        return new TransportException(Kind.NO_ANSWER, "ended the connection before its answer was complete");
    }
}
