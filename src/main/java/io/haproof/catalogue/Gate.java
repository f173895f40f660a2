package io.haproof.catalogue;

/** What must stand in the global section above before HAProxy accepts something. */
public enum Gate {
    /** Nothing. */
    NONE,
    /** {@code expose-experimental-directives}; refused without. */
    EXPERIMENTAL,
    /** {@code expose-deprecated-directives}; without it refused or warned of, see {@link Deprecation#warns()}. */
    DEPRECATED
}
