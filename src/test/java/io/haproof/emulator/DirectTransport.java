package io.haproof.emulator;

import io.haproof.cloud.Transport;
import io.haproof.cloud.TransportException;
import java.nio.charset.StandardCharsets;

/** Takes requests to an emulator of this process, without a network. */
public record DirectTransport(Emulator emulator) implements Transport {

    @Override
    public Response send(Request request) throws TransportException {
        byte[] body = request.body().orElse("").getBytes(StandardCharsets.UTF_8);
        Reception.Outcome outcome = emulator.reception().take(ApiRequest.of(request.method(), request.uri(), body));
        Reply reply = outcome.reply();
        switch (outcome.fault().orElse(Fault.Kind.LATENCY)) {
            case CUT_BEFORE, CUT_AFTER, TORN_BODY ->
                throw new TransportException(
                        TransportException.Kind.NO_ANSWER, "ended the connection before its answer was complete");
            default -> {
                return new Response(reply.status(), reply.headers(), reply.body());
            }
        }
    }
}
