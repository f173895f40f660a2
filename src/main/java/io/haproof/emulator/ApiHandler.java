package io.haproof.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/**
 * The API over HTTP.
 *
 * @param reception what takes the requests
 */
record ApiHandler(Reception reception) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Reception.Outcome outcome = reception.take(ApiRequest.read(exchange));
            Reply reply = outcome.reply();
            switch (outcome.fault().orElse(Fault.Kind.LATENCY)) {
                case CUT_BEFORE, CUT_AFTER -> {} // Closed without an answer, the exchange closes the connection.
                case TORN_BODY -> reply.sendHalf(exchange);
                default -> reply.send(exchange);
            }
        } finally {
            exchange.close();
        }
    }
}
