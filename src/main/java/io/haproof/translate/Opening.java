package io.haproof.translate;

import io.haproof.model.Bind;
import io.haproof.model.Endpoint;
import io.haproof.model.Proxy;
import java.util.List;
import java.util.Optional;

/**
 * The one place where a listener listens.
 *
 * @param bind the line
 * @param endpoint the address on it
 * @param binds all lines of the proxy that listen somewhere
 */
record Opening(Bind bind, Endpoint endpoint, List<Bind> binds) {

    /** The first single port that a proxy opens for TCP. */
    static Optional<Opening> of(Proxy front) {
        List<Bind> binds = all(front);
        for (Bind bind : binds) {
            Optional<Endpoint> first = single(bind);
            if (first.isPresent()) {
                return Optional.of(new Opening(bind, first.get(), binds));
            }
        }
        return Optional.empty();
    }

    /** The lines of a proxy that listen somewhere. */
    static List<Bind> all(Proxy front) {
        return front.understood("bind").map(Bind::new).toList();
    }

    private static Optional<Endpoint> single(Bind bind) {
        return bind.endpoints().stream()
                .filter(endpoint -> endpoint.isTcp() && endpoint.port().isPresent())
                .findFirst();
    }

    /** Whether a line could be the one of a listener if it stood alone. */
    static boolean isSingle(Bind bind) {
        return single(bind).isPresent();
    }

    int port() {
        return endpoint.port().orElseThrow();
    }
}
