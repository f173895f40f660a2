package io.haproof.directive;

import io.haproof.catalogue.Enumeration;
import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.Environment;
import io.haproof.syntax.Languages;
import io.haproof.syntax.Notation.Hole;
import io.haproof.text.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all lines of one reading share: the parsers of the languages inside words, and what was worked out of the catalogue
 * once. Not thread-safe, as the reading is not.
 */
final class Reading {

    private static final int HIGHEST_COUNTER = 2;

    private final Vocabulary vocabulary;
    private final Languages languages;
    private final Environment environment;
    private final Ports.Style ports;
    private final List<String> addressPrefixes;
    private final int longestPath;
    private final Map<String, Span> patternLists = new HashMap<>();
    private boolean areCountersSet;
    private final IdentityHashMap<Hole, NumberSpec> specs = new IdentityHashMap<>();
    private final IdentityHashMap<Hole, Set<String>> forms = new IdentityHashMap<>();

    Reading(Vocabulary vocabulary, Languages languages, Environment environment) {
        this.vocabulary = vocabulary;
        this.languages = languages;
        this.environment = environment;
        this.ports = Ports.Style.of(vocabulary);
        this.addressPrefixes = vocabulary
                .enumeration("address-prefix")
                .map(Enumeration::accepted)
                .orElse(List.of());
        this.longestPath = vocabulary
                .enumeration("longest-socket-path")
                .flatMap(limits -> limits.accepted().stream().findFirst())
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    /** The environment variables at the line that is being read. */
    Environment environment() {
        return environment;
    }

    /** Whether another list of patterns has a number already; takes it if not. */
    boolean isTaken(String id, Span place) {
        Span first = patternLists.putIfAbsent(id, place);
        return first != null && !first.equals(place);
    }

    /** Says that the text itself sets how many counters there are. */
    void setCounters() {
        areCountersSet = true;
    }

    /** The highest number of a tracked counter, as far as the text leaves it alone. */
    int highestCounter() {
        return areCountersSet ? Integer.MAX_VALUE : HIGHEST_COUNTER;
    }

    /** How many characters the path of a socket can have. */
    int longestPath() {
        return longestPath;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Languages languages() {
        return languages;
    }

    /** How carefully the version looks at ports. */
    Ports.Style ports() {
        return ports;
    }

    /** The prefixes of addresses, such as {@code ipv4@}. */
    List<String> addressPrefixes() {
        return addressPrefixes;
    }

    /** The forms of an address that a hole allows. */
    Set<String> forms(Hole hole) {
        return forms.computeIfAbsent(hole, address -> Set.of(address.detail().split("[,;]", -1)));
    }

    /** What the detail of a number says. */
    NumberSpec spec(Hole hole) {
        return specs.computeIfAbsent(hole, NumberSpec::of);
    }
}
