package io.haproof.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haproof.cloud.Transport;
import io.haproof.cloud.TransportException;
import io.haproof.cloud.wire.Action;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes requests to an emulator of this process, without a network.
 *
 * @param emulator the service
 * @param clock its clock, which a late answer moves
 * @param witness is told what the service did, whether or not the answer arrives
 */
public record DirectTransport(Emulator emulator, Clock clock, Consumer<Deed> witness) implements Transport {

    /**
     * What the service did with a request.
     *
     * @param isDone whether it did what was asked
     * @param fault what was made to go wrong
     */
    public record Deed(Action action, boolean isDone, Optional<Fault.Kind> fault) {}

    public DirectTransport(Emulator emulator, Clock clock) {
        this(emulator, clock, deed -> {});
    }

    /** All that there is in an emulator. */
    public static ObjectNode truth(Emulator emulator) {
        return emulator.stateTree();
    }

    @Override
    public Response send(Request request) throws TransportException {
        Instant start = clock.instant();
        byte[] body = request.body().orElse("").getBytes(StandardCharsets.UTF_8);
        ApiRequest read = ApiRequest.of(request.method(), request.uri(), body);
        Reception.Outcome outcome = emulator.reception().take(read);
        Reply reply = outcome.reply();
        witness.accept(new Deed(read.action().orElseThrow(), reply.code().equals("Success"), outcome.fault()));
        if (Duration.between(start, clock.instant()).compareTo(request.timeout()) > 0) {
            throw new TransportException(TransportException.Kind.NO_ANSWER, "did not answer in time");
        }
        return switch (outcome.fault().orElse(Fault.Kind.LATENCY)) {
            case CUT_BEFORE, CUT_AFTER, TORN_BODY ->
                throw new TransportException(
                        TransportException.Kind.NO_ANSWER, "ended the connection before its answer was complete");
            default -> new Response(reply.status(), reply.headers(), reply.body());
        };
    }
}
