package io.haproof.catalogue.compile;

import io.haproof.catalogue.Version;
import io.haproof.catalogue.VersionRange;
import io.haproof.catalogue.store.Value.Versions;
import java.util.List;

/** Turns texts such as {@code 2.0-2.8} into sets of the supported versions. */
record Ranges(List<Version> supported) {
    private static final String FORMS = "2.4, 2.4+, 1.8-2.2 or several of these with commas";

    Versions all() {
        return new Versions((1 << supported.size()) - 1);
    }

    Versions read(String text, Place place) {
        if (!VersionRange.looksLikeOne(text)) {
            throw place.problem("\"" + text + "\" is not a range of versions", FORMS);
        }
        VersionRange range = VersionRange.parse(text);
        for (VersionRange.Stretch stretch : range.stretches()) {
            boolean backwards = stretch.first().isPresent()
                    && stretch.last().isPresent()
                    && stretch.first().get().compareTo(stretch.last().get()) > 0;
            if (backwards) {
                throw place.problem("\"" + stretch + "\" ends before it begins", "the older version first");
            }
        }
        int bits = 0;
        for (int i = 0; i < supported.size(); i++) {
            bits |= range.contains(supported.get(i)) ? 1 << i : 0;
        }
        if (bits == 0) {
            throw place.problem("\"" + text + "\" holds no supported version", "some of " + supported);
        }
        return new Versions(bits);
    }

    /** Some of the versions of the entry at the place. */
    Versions reachable(String text, Place place) {
        Versions versions = read(text, place);
        if ((versions.bits() & place.known().bits()) == 0) {
            throw place.problem(
                    "\"" + text + "\" can never be reached, as the entry is not known then",
                    "some of the versions of the entry");
        }
        return versions;
    }
}
