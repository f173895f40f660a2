package io.haproof.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.Transport.Request;
import io.haproof.cloud.Transport.Response;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.Credentials;
import io.haproof.cloud.wire.Reply;
import io.haproof.cloud.wire.Signer;
import io.haproof.cloud.wire.Signer.Stamp;
import io.haproof.cloud.wire.WireJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes calls: signs each try anew, sends it, and tries again where that is safe and of use.
 *
 * @param endpoint where to
 * @param credentials who signs
 * @param policy how often to try
 * @param outside how to reach the world
 */
record Caller(Endpoint endpoint, Credentials credentials, RetryPolicy policy, Outside outside) {

    /** @param parameters the parameters, which go to the query or to the body */
    Reply call(Action action, ObjectNode parameters) throws CloudException {
        Instant end = outside.clock().instant().plus(policy.deadline());
        for (int tries = 1; ; tries++) {
            try {
                return attempt(action, parameters, end);
            } catch (Failure failure) {
                if (!failure.isRepeatable() || tries >= policy.attempts() || !waits(failure, tries, end)) {
                    throw failure.error();
                }
            }
        }
    }

    /** Waits for the next try, if there is time left for one. */
    private boolean waits(Failure failure, int tries, Instant end) {
        Duration delay =
                policy.delay(tries, failure.retryAfter(), outside.random().getAsDouble());
        if (!outside.clock().instant().plus(delay).isBefore(end)) {
            return false;
        }
        outside.trace().accept("again in " + delay.toMillis() + " ms");
        try {
            outside.sleeper().sleep(delay);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reply attempt(Action action, ObjectNode parameters, Instant end) throws Failure {
        Instant now = outside.clock().instant();
        String nonce = outside.nonces().get();
        String method = action.isPost() ? "POST" : "GET";
        Map<String, String> inQuery = action.isPost() ? Map.of() : texts(parameters);
        String query = Signer.query(action.word(), method, inQuery, credentials, new Stamp(nonce, now));
        String signature = URLDecoder.decode(query.substring(query.lastIndexOf('=') + 1), StandardCharsets.UTF_8);
        Redaction redaction = Redaction.of(credentials, signature, parameters);
        Optional<String> body = action.isPost() ? Optional.of(WireJson.text(parameters)) : Optional.empty();
        Request request = new Request(method, endpoint.at(action, query), body, timeout(now, end));
        Diagnosis diagnosis = new Diagnosis(action, endpoint + action.path(), nonce, redaction, now);
        outside.trace().accept(method + ' ' + redaction.all(request.uri().toString()));
        try {
            Response response = outside.transport().send(request);
            outside.trace().accept(response.toString());
            return diagnosis.reply(response);
        } catch (TransportException failure) {
            outside.trace().accept(String.valueOf(failure.getMessage()));
            throw diagnosis.failure(failure);
        }
    }

    private Duration timeout(Instant now, Instant end) {
        Duration left = Duration.between(now, end);
        Duration timeout = left.compareTo(policy.timeout()) < 0 ? left : policy.timeout();
        return timeout.toMillis() < 1 ? Duration.ofMillis(1) : timeout;
    }

    private static Map<String, String> texts(ObjectNode parameters) {
        Map<String, String> texts = new TreeMap<>();
        parameters
                .properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    /** What is known of a call whose answer turns out not to be one. */
    Incident incident(Action action, Reply reply) {
        return new Incident(
                action,
                endpoint + action.path(),
                Optional.of(reply.status()),
                reply.code(),
                Optional.empty(),
                reply.requestId());
    }
}
