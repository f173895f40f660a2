package io.haproof.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * A variable of a log format.
 *
 * @param name the name, without the percent sign
 * @param http whether it needs a proxy in http mode
 * @param tcpVerdict what HAProxy does with it in a tcp proxy
 * @param refusedPlaces the places of a log format where it is refused although the mode fits
 * @param summary one line, in our words
 * @param deprecation why not to use it any more
 */
public record LogAlias(
        String name,
        boolean http,
        Verdict tcpVerdict,
        Set<String> refusedPlaces,
        String summary,
        Optional<Deprecation> deprecation) {

    public LogAlias {
        refusedPlaces = Set.copyOf(refusedPlaces);
    }
}
