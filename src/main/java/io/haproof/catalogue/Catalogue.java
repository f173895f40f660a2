package io.haproof.catalogue;

import io.haproof.catalogue.store.Image;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all supported HAProxy versions know.
 *
 * <p>{@link #load()} costs a few milliseconds once; most of the knowledge is decoded when it is first asked for.
 */
public final class Catalogue {
    private static final String RESOURCE = "catalogue.bin";
    private static final Pattern FORM = Pattern.compile("[vV]?(\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4}(?![0-9]))?)([.-].*)?");

    private final Families families;
    private final Chronicle chronicle;
    private final Map<Version, Vocabulary> vocabularies = new ConcurrentHashMap<>();

    private Catalogue(Families families) {
        this.families = families;
        this.chronicle = new Chronicle(families);
    }

    /** The catalogue of this library. */
    public static Catalogue load() {
        return Holder.CATALOGUE;
    }

    /**
     * A catalogue of one's own, as {@code CatalogueCompiler} makes it.
     *
     * @throws IllegalArgumentException when the bytes are something else
     */
    public static Catalogue of(byte[] compiled) {
        return new Catalogue(new Families(new Image(compiled)));
    }

    /** The supported branches, oldest first. */
    public List<Version> versions() {
        return families.branches();
    }

    /** The version that is meant when nobody says one. */
    public Version defaultVersion() {
        return versions().stream()
                .filter(version -> families.entry("versions", version.toString())
                        .text("default")
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Understands what a user means by a version: {@code 2.4}, a full version such as {@code 1.8.3}, or an odd branch,
     * which becomes the next older supported one. A release is the newest one at which the catalogue knows a change.
     *
     * @throws IllegalArgumentException naming the supported versions when it can mean none of them
     */
    public Target resolve(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a version of HAProxy; expected " + expected());
        }
        Version asked = Version.parse(matcher.group(1));
        Version newest = versions().get(versions().size() - 1);
        Optional<Version> known =
                families.versions().stream().filter(asked::isAtLeast).reduce((older, newer) -> newer);
        if (known.isEmpty() || asked.major() > newest.major()) {
            throw new IllegalArgumentException("HAProxy " + asked + " is not supported; expected " + expected());
        }
        boolean isOfBranch = known.get().branch().equals(asked.branch());
        Optional<String> note = isOfBranch
                ? Optional.empty()
                : Optional.of("HAProxy " + asked.branch() + " has no catalogue of its own; checked as " + known.get());
        return new Target(known.get(), note);
    }

    private String expected() {
        return "one of "
                + String.join(", ", versions().stream().map(Version::toString).toList());
    }

    /**
     * What one version knows.
     *
     * @throws IllegalArgumentException when the version is none that {@link #resolve} gives
     */
    public Vocabulary at(Version version) {
        return vocabularies.computeIfAbsent(version, added -> new Vocabulary(families, added));
    }

    /**
     * In which versions something is known.
     *
     * @param name the name; a directive's words are joined by a blank
     */
    public Optional<History> history(Kind kind, String name) {
        return chronicle.history(kind, name, Optional.empty());
    }

    /** As {@link #history(Kind, String)}, within one section, rule set, kind of line or list of words. */
    public Optional<History> history(Kind kind, String name, String place) {
        return chronicle.history(kind, name, Optional.of(place));
    }

    /** Everything that has this name, or, for keywords of several words, a word of this name. */
    public List<Description> find(String name) {
        return chronicle.find(name);
    }

    /** Loads the resource when the catalogue is first asked for. */
    private static final class Holder {
        private static final Catalogue CATALOGUE = read();

        private static Catalogue read() {
            try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the resource " + RESOURCE + " is missing from the library");
                }
                return of(in.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
