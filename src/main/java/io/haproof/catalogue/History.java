package io.haproof.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * In which versions something is known.
 *
 * @param kind what it is
 * @param name its name
 * @param versions the supported versions that know it, oldest first; empty when it is only ever refused or depends on
 *     the build
 * @param removed the version that took it away, as HAProxy's own history names it (odd branches included)
 * @param deprecated the version that declared it deprecated
 * @param replacement what to write instead
 * @param buildDependent whether only some builds know it
 */
public record History(
        Kind kind,
        String name,
        List<Version> versions,
        Optional<String> removed,
        Optional<String> deprecated,
        Optional<String> replacement,
        boolean buildDependent) {

    public History {
        versions = List.copyOf(versions);
    }

    /** The first version that knows it. */
    public Optional<Version> since() {
        return versions.stream().findFirst();
    }

    /** The last version that knows it. */
    public Optional<Version> until() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Says whether it exists in older versions than this one, be they supported or not, but no more in it. */
    public boolean goneIn(Version version) {
        boolean isOlder = removed.isPresent() && !buildDependent;
        return !versions.contains(version)
                && until().map(last -> last.compareTo(version) < 0).orElse(isOlder);
    }

    /** Says whether it does not exist yet in this version. */
    public boolean newerThan(Version version) {
        return since().map(first -> first.compareTo(version) > 0).orElse(false);
    }
}
