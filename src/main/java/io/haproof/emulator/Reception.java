package io.haproof.emulator;

import io.haproof.cloud.wire.Action;
import io.haproof.cloud.wire.ErrorCode;
import io.haproof.emulator.action.Call;
import io.haproof.emulator.action.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes requests: notes them, lets go wrong what is to go wrong, and has the others done. Thread-safe.
 *
 * @param machine what does the work
 * @param signatures what says who may ask
 * @param faults what goes wrong
 * @param journal what keeps note of requests
 * @param clock the time
 */
record Reception(Machine machine, Signatures signatures, Faults faults, Journal journal, Clock clock) {

    /**
     * What became of a request.
     *
     * @param reply the answer, whether or not it arrives
     * @param fault what was made to go wrong
     */
    record Outcome(Reply reply, Optional<Fault.Kind> fault) {}

    Outcome take(ApiRequest request) {
        Instant time = clock.instant();
        Optional<Fault> fault = faults.next(request.action());
        Reply reply = fault.flatMap(this::instead).orElseGet(() -> answer(request, fault));
        Optional<Fault.Kind> kind = fault.map(Fault::kind);
        journal.add(time, request, reply, kind);
        return new Outcome(reply, kind);
    }

    /** What is answered without a look at the request. */
    private Optional<Reply> instead(Fault fault) {
        return switch (fault.kind()) {
            case LATENCY -> {
                pause(fault.delay());
                yield Optional.empty();
            }
            case CUT_AFTER, TORN_BODY, STUCK -> Optional.empty();
            case CONFLICT ->
                Optional.of(Reply.refusal(
                        new Refusal(ErrorCode.RESOURCE_IN_USE, "another task holds the instance; try later")));
            case TOO_MANY_REQUESTS ->
                Optional.of(Reply.tooManyRequests(fault.delay().plusMillis(999).toSeconds()));
            case SERVER_ERROR, CUT_BEFORE -> Optional.of(failure(fault));
            case WRONG_TYPE -> Optional.of(Reply.html());
        };
    }

    private static Reply failure(Fault fault) {
        boolean isOrder = fault.action().equals(Optional.of(Action.CREATE_LOAD_BALANCER));
        ErrorCode code = isOrder ? ErrorCode.CREATE_ORDER_EXCEPT : ErrorCode.INTERNAL_ERROR;
        return Reply.failure(fault.status(), code.word(), code.meaning());
    }

    private void pause(Duration time) {
        if (clock instanceof VirtualTime virtual) {
            virtual.advance(time);
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(ApiRequest request, Optional<Fault> fault) {
        boolean isStuck =
                fault.map(Fault::kind).filter(Fault.Kind.STUCK::equals).isPresent();
        try {
            request.checkReadable();
            signatures.check(request.method(), request.query());
            Call call = request.call();
            return Reply.ok(machine.answer(call, isStuck).toJson());
        } catch (Refusal refusal) {
            return Reply.refusal(refusal);
        } catch (RuntimeException failure) {
            return Reply.refusal(new Refusal(ErrorCode.INTERNAL_ERROR, "the emulator failed: " + failure.getMessage()));
        }
    }
}
