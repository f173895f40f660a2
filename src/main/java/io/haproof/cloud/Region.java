package io.haproof.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the world that has an endpoint of its own (API document, addresses). */
public enum Region {
    CHINA("china", "https://cdsapi.capitalonline.net"),
    ASIA("asia", "https://cdsapi-asia.capitalonline.net"),
    US("us", "https://cdsapi-us.capitalonline.net");

    private final String word;
    private final String url;

    Region(String word, String url) {
        this.word = word;
        this.url = url;
    }

    /** The region of a word. */
    public static Optional<Region> named(String word) {
        return Arrays.stream(values())
                .filter(region -> region.word.equals(word))
                .findFirst();
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Region::word).toList();
    }

    /** The word that profiles and command lines use; {@code us} is for Europe, too. */
    public String word() {
        return word;
    }

    String url() {
        return url;
    }

    public Endpoint endpoint() {
        return Endpoint.of(url);
    }
}
