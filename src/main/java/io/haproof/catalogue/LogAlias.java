package io.haproof.catalogue;

import java.util.Optional;

/**
 * A variable of a log format.
 *
 * @param name the name, without the percent sign
 * @param http whether it needs a proxy in http mode
 * @param tcpVerdict what HAProxy does with it in a tcp proxy
 * @param summary one line, in our words
 * @param deprecation why not to use it any more
 */
public record LogAlias(
        String name, boolean http, Verdict tcpVerdict, String summary, Optional<Deprecation> deprecation) {}
