package io.haproof.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the catalogue says about one meaning of a name, for people.
 *
 * @param kind what it is
 * @param name its name
 * @param versions the versions that know it, such as {@code 1.8-2.2, 2.6+}
 * @param places where it may stand (sections, rule sets, kinds of line, lists of words), each with the versions
 * @param syntaxes the notations of what follows it, by versions; one entry when they are all the same
 * @param summary one line
 * @param deprecated since when it is deprecated
 * @param removed the version that took it away
 * @param replacement what to write instead
 * @param facts further facts, such as {@code returns: str}, each with a name
 */
public record Description(
        Kind kind,
        String name,
        String versions,
        Map<String, String> places,
        Map<String, String> syntaxes,
        String summary,
        Optional<String> deprecated,
        Optional<String> removed,
        Optional<String> replacement,
        List<String> facts) {

    public Description {
        facts = List.copyOf(facts);
    }
}
