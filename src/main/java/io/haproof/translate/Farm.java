package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.listener.ListenerMode;
import io.haproof.model.Proxy;
import java.util.Optional;

/**
 * The proxies that together are a listener.
 *
 * @param front where clients connect
 * @param back where the servers are; the same for a listen section that serves itself
 * @param route the line of the front that names the back, if there is one
 * @param mode what it speaks
 * @param opening where it listens
 */
record Farm(Proxy front, Proxy back, Optional<Directive> route, ListenerMode mode, Opening opening) {}
