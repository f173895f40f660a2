package io.haproof.translate;

import io.haproof.directive.Hosts;
import io.haproof.listener.BackendServer;
import io.haproof.listener.Certificate;
import io.haproof.listener.HttpListener;
import io.haproof.listener.Listeners;
import io.haproof.listener.SessionPersistence;
import io.haproof.listener.Switch;
import io.haproof.listener.TcpListener;
import java.util.List;
import java.util.Optional;

/**
 * What the template of the listeners names.
 *
 * @param http the listeners that speak HTTP
 * @param tcp the listeners that pass TCP on
 */
record ListenerText(List<Http> http, List<Tcp> tcp) {

    static ListenerText of(Listeners listeners, String certificateFolder) {
        return new ListenerText(
                listeners.httpListeners().stream()
                        .map(listener -> new Http(listener, certificateFolder))
                        .toList(),
                listeners.tcpListeners().stream().map(Tcp::new).toList());
    }

    /** The name of the backend of an HTTP listener. */
    static String backendName(String listenerName) {
        return listenerName + HttpListener.BACKEND_SUFFIX;
    }

    /** A frontend and its backend. */
    record Http(HttpListener listener, String certificateFolder) {

        String backend() {
            return backendName(listener.listenerName());
        }

        boolean isSecure() {
            return !listener.certificateIds().isEmpty();
        }

        String scheme() {
            return isSecure() ? "https" : "http";
        }

        List<String> certificates() {
            return listener.certificateIds().stream()
                    .map(certificate -> certificateFolder + '/' + certificate.certificateId() + ".pem")
                    .toList();
        }

        /** The names of certificates, which only people read. */
        List<WordEncoder.Comment> comments() {
            return listener.certificateIds().stream()
                    .flatMap(certificate -> named(certificate).stream())
                    .toList();
        }

        private static Optional<WordEncoder.Comment> named(Certificate certificate) {
            return certificate
                    .certificateName()
                    .map(name -> new WordEncoder.Comment(certificate.certificateId() + ' ' + name));
        }

        boolean isKeptAlive() {
            return listener.stickySession() == Switch.ON;
        }

        boolean isRestricted() {
            return !listener.aclWhiteList().isEmpty();
        }

        Optional<Cookie> cookie() {
            return listener.sessionPersistence().map(Cookie::new);
        }

        List<Server> servers() {
            boolean hasCookie = listener.sessionPersistence().isPresent();
            return listener.backendServer().stream()
                    .map(server -> new Server(server, hasCookie))
                    .toList();
        }
    }

    /** A listen section. */
    record Tcp(TcpListener listener) {

        boolean isRestricted() {
            return !listener.aclWhiteList().isEmpty();
        }

        boolean isRelay() {
            return listener.enableRepeaterMode() == Switch.ON;
        }

        boolean tellsSource() {
            return listener.enableSourceIp() == Switch.ON;
        }

        /** Rules of a connection see the address of the relay, those of a session the one that it tells. */
        String refusalPoint() {
            return isRelay() ? "session" : "connection";
        }

        List<Server> servers() {
            return listener.backendServer().stream()
                    .map(server -> new Server(server, false))
                    .toList();
        }
    }

    /** The cookie that keeps a client at a server. */
    record Cookie(SessionPersistence persistence) {

        String key() {
            return persistence.key();
        }

        boolean isIndirect() {
            return persistence.mode() == SessionPersistence.UNSEEN;
        }

        boolean isPrivate() {
            return persistence.mode() != SessionPersistence.CACHEABLE;
        }

        Optional<Integer> maxIdle() {
            return set(persistence.timer().maxIdle());
        }

        Optional<Integer> maxLife() {
            return set(persistence.timer().maxLife());
        }

        private static Optional<Integer> set(int seconds) {
            return seconds == 0 ? Optional.empty() : Optional.of(seconds);
        }
    }

    /** A server line. */
    record Server(BackendServer server, boolean hasCookie) {

        String name() {
            return "s" + server.ip() + ':' + server.port();
        }

        String address() {
            String host = server.ip().indexOf(':') < 0 ? server.ip() : '[' + server.ip() + ']';
            return host + ':' + server.port();
        }

        /** Whether HAProxy has to look the address up: then a name that nobody knows must not keep it from starting. */
        boolean isNamed() {
            return !Hosts.isAddress(server.ip());
        }

        Optional<String> cookie() {
            return hasCookie ? Optional.of(CookieValue.of(address())) : Optional.empty();
        }
    }
}
