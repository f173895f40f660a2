package io.haproof.catalogue;

import java.util.Optional;

/**
 * The version that a user asked for, as the catalogue understands it.
 *
 * @param version the supported branch, or a release of it that differs from the first one
 * @param note what the user should know when the branch is not the one named, such as an odd branch replaced by the
 *     next older one
 */
public record Target(Version version, Optional<String> note) {}
