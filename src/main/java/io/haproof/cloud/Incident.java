package io.haproof.cloud;

import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import java.util.Optional;

/**
 * What is known of a call that failed. The words of the service are in it as they came, but for secrets.
 *
 * @param action what was called
 * @param place the address it was called at, without the query
 * @param status the HTTP status, if there was an answer
 * @param code the code of the answer, documented or not
 * @param message what the service says
 * @param requestId what to name to the support of the service: its own id if it gave one, else the nonce of the request
 */
public record Incident(
        Action action,
        String place,
        Optional<Integer> status,
        Optional<String> code,
        Optional<String> message,
        Optional<String> requestId) {

    /** The code and what it means, or the status alone, and the words of the service. */
    String reason() {
        String meaning = code.flatMap(ErrorCode::named)
                .map(known -> known.word() + ", " + known.meaning())
                .or(() -> code.map(word -> word + ", a code that is not documented"))
                .or(() -> status.map(number -> "HTTP status " + number))
                .orElse("no answer");
        return meaning + message.map(words -> " (in its words: " + words + ')').orElse("");
    }

    /** A sentence about it: what happened, and what to do. */
    String sentence(String what, String advice) {
        return action.word() + ' ' + what + "; " + advice
                + requestId.map(id -> " (request " + id + ')').orElse("");
    }
}
