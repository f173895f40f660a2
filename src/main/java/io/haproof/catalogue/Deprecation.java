package io.haproof.catalogue;

import java.util.Optional;

/**
 * Something still works and should not be used any more.
 *
 * @param since the version, possibly an odd branch, that declared it so
 * @param replacement what to write instead
 * @param warns whether HAProxy says so itself
 */
public record Deprecation(Optional<String> since, Optional<String> replacement, boolean warns) {

    /** What a message says of the replacement: {@code ; use X}, or nothing. */
    public String instead() {
        return replacement.map(other -> "; use " + other).orElse("");
    }
}
