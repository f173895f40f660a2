package io.haproof.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What all supported HAProxy versions know.
 *
 * <p>{@link #load()} costs a few milliseconds once; most of the knowledge is decoded when it is first asked for.
 */
public final class Catalogue {

    private Catalogue() {}

    /** The catalogue of this library. */
    public static Catalogue load() {
        throw new UnsupportedOperationException();
    }

    /** The supported versions, oldest first. */
    public List<Version> versions() {
        throw new UnsupportedOperationException();
    }

    /** The version that is meant when nobody says one. */
    public Version defaultVersion() {
        throw new UnsupportedOperationException();
    }

    /**
     * Understands what a user means by a version: {@code 2.4}, a full version such as {@code 1.8.3}, or an odd branch,
     * which becomes the next older supported one.
     *
     * @throws IllegalArgumentException naming the supported versions when it can mean none of them
     */
    public Target resolve(String text) {
        throw new UnsupportedOperationException(text);
    }

    /**
     * What one version knows.
     *
     * @throws IllegalArgumentException when the version is not one of {@link #versions()}
     */
    public Vocabulary at(Version version) {
        throw new UnsupportedOperationException(version.toString());
    }

    /**
     * In which versions something is known.
     *
     * @param name the name; a directive's words are joined by a blank
     */
    public Optional<History> history(Kind kind, String name) {
        throw new UnsupportedOperationException(kind + name);
    }

    /** As {@link #history(Kind, String)}, within one section, rule set, kind of line or list of words. */
    public Optional<History> history(Kind kind, String name, String place) {
        throw new UnsupportedOperationException(kind + name + place);
    }

    /** Everything that has this name, or, for keywords of several words, a word of this name. */
    public List<Description> find(String name) {
        throw new UnsupportedOperationException(name);
    }
}
