package io.haproof.cloud;

import io.haproof.cloud.CloudException.Busy;
import io.haproof.cloud.CloudException.NotFound;
import io.haproof.cloud.CloudException.NotTheApi;
import io.haproof.cloud.CloudException.OutcomeUnknown;
import io.haproof.cloud.CloudException.Refused;
import io.haproof.cloud.CloudException.Unauthorised;
import io.haproof.cloud.CloudException.Unreachable;
import io.haproof.cloud.Transport.Response;
import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import io.haproof.cloud.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what became of one try of a call.
 *
 * <p>A read may be tried again whenever that could help. A change may only if it is certain that it had no effect: no
 * connection came to be, another task holds the resource, or the service names a time to come back at. In all other cases in
 * which the service did not say clearly what it did, the outcome is unknown.
 *
 * @param action what was called
 * @param place where, without the query
 * @param nonce the request's own name, in case that the service gives it none
 * @param redaction takes secrets out of what the service says
 * @param now the time of this machine
 */
record Diagnosis(Action action, String place, String nonce, Redaction redaction, Instant now) {

    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Codes of which the document says nothing, but whose names say enough. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?i).*(signature|access_?key|unauthori|forbidden|timestamp|nonce|authfail|credential).*");

    /** The parameters that only a signature is made of. */
    private static final Pattern SIGNING = Pattern.compile("\\b(AccessKeyId|Signature\\w*|Timestamp)\\b");

    private static final Pattern NONCE = Pattern.compile("(?i)nonce");

    /** The answer, if it says that all went well. */
    Reply reply(Response response) throws Failure {
        Optional<Reply> reply = Reply.read(response.status(), requestId(response), response.body());
        if (reply.filter(Reply::isSuccess).isPresent()) {
            return reply.get();
        }
        throw failure(response, reply);
    }

    private static Optional<String> requestId(Response response) {
        return response.header("x-request-id").or(() -> response.header("x-amzn-requestid"));
    }

    private Failure failure(Response response, Optional<Reply> reply) {
        Optional<String> code = reply.flatMap(Reply::code).filter(word -> !word.equalsIgnoreCase(Reply.SUCCESS));
        Incident incident = incident(response, reply, code);
        Optional<Duration> wait = response.header("retry-after").flatMap(header -> RetryPolicy.retryAfter(header, now));
        Optional<ErrorCode> known = code.flatMap(ErrorCode::named);
        int status = response.status();
        if (status == 429 || status == 503 && wait.isPresent() || is(known, ErrorCode.RESOURCE_IN_USE)) {
            return Failure.repeatable(new Busy(incident, wait), wait);
        }
        if (status == 401 || status == 403 || isAboutSigning(incident)) {
            CloudException error = new Unauthorised(incident, skew(response));
            return isReplay(incident) ? Failure.repeatable(error, wait) : Failure.last(error);
        }
        if (is(known, ErrorCode.RESOURCE_NOT_FOUND)) {
            return Failure.last(new NotFound(incident));
        }
        // Some services answer with 200 whatever the code is.
        int meant = status / 100 == 2 ? known.map(ErrorCode::status).orElse(status) : status;
        boolean isVague = (meant == 408 || meant / 100 == 5) && !is(known, ErrorCode.CREATE_ORDER_EXCEPT);
        return code.isPresent() ? refusal(incident, isVague, wait) : garbage(incident, response, wait);
    }

    private static boolean isAboutSigning(Incident incident) {
        return incident.code()
                        .filter(word -> ErrorCode.named(word).isEmpty())
                        .filter(word -> IDENTITY.matcher(word).matches())
                        .isPresent()
                || incident.code().isPresent()
                        && incident.message()
                                .filter(words -> SIGNING.matcher(words).find())
                                .isPresent();
    }

    /**
     * Whether a read was refused because it came twice. The client of the JDK sends a GET again by itself if the connection is
     * cut before the answer begins, with the same nonce.
     */
    private boolean isReplay(Incident incident) {
        String said = incident.code().orElse("") + ' ' + incident.message().orElse("");
        return !action.isChange() && NONCE.matcher(said).find();
    }

    private static boolean is(Optional<ErrorCode> code, ErrorCode other) {
        return code.filter(other::equals).isPresent();
    }

    private Failure refusal(Incident incident, boolean isVague, Optional<Duration> wait) {
        if (!isVague) {
            return Failure.last(new Refused(incident, "correct the request; the API document says what it expects"));
        }
        return action.isChange()
                ? Failure.last(new OutcomeUnknown(incident, "answered " + incident.reason()))
                : Failure.repeatable(new Refused(incident, "try again later, or ask its support"), wait);
    }

    private Failure garbage(Incident incident, Response response, Optional<Duration> wait) {
        int status = response.status();
        String type = response.header("content-type").map(redaction::of).orElse("no type");
        String what = "answered with HTTP status " + status + " and "
                + (response.body().isBlank()
                        ? "nothing"
                        : type.contains("json") ? "JSON that says not enough or is torn" : type);
        boolean isVague = status == 408 || status / 100 == 5;
        if (action.isChange() && (isVague || status / 100 == 2)) {
            return Failure.last(new OutcomeUnknown(incident, what));
        }
        CloudException error = new NotTheApi(incident, what);
        return isVague ? Failure.repeatable(error, wait) : Failure.last(error);
    }

    /** What it means that no whole answer came. */
    Failure failure(TransportException failure) {
        Incident incident =
                new Incident(action, place, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(nonce));
        String what = String.valueOf(failure.getMessage());
        if (action.isChange() && !failure.isHarmless()) {
            return Failure.last(new OutcomeUnknown(incident, what));
        }
        return switch (failure.kind()) {
            case NOT_CONNECTED, NO_ANSWER -> Failure.repeatable(new Unreachable(incident, what), Optional.empty());
            case NOT_TRUSTED, INTERRUPTED -> Failure.last(new Unreachable(incident, what));
            case TOO_LARGE -> Failure.last(new NotTheApi(incident, what));
        };
    }

    private Incident incident(Response response, Optional<Reply> reply, Optional<String> code) {
        return new Incident(
                action,
                place,
                Optional.of(response.status()),
                code.map(redaction::of),
                reply.flatMap(Reply::message).map(redaction::of),
                reply.flatMap(Reply::requestId)
                        .or(() -> requestId(response))
                        .map(redaction::of)
                        .or(() -> Optional.of(nonce)));
    }

    /** How far this machine's clock is ahead, if it is far from the service's. */
    private Optional<Duration> skew(Response response) {
        return response.header("date")
                .flatMap(RetryPolicy::httpDate)
                .map(theirs -> Duration.between(theirs, now))
                .filter(skew -> skew.abs().compareTo(SKEW) > 0);
    }
}
