package io.haproof.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one version knows of a kind of section.
 *
 * @param keyword the word that opens it
 * @param name whether a name follows
 * @param nameCharacters a regular expression that a whole name matches
 * @param reserved names that HAProxy itself has taken
 * @param requires directives of which each must stand in the section
 * @param badName what HAProxy does with a name of other characters
 * @param fromClause whether {@code from NAME} may follow
 * @param surplus what HAProxy does with further words on the line
 * @param duplicate what it does with a second section of the same name
 * @param conflicts what it does with a section of one of these kinds that has the same name and stands above
 * @param summary one line, in our words
 * @param gate what must be exposed first
 * @param deprecation why not to use it any more
 * @param hint why a section that HAProxy knows is refused all the same, as {@code program} is without a master process
 */
public record SectionEntry(
        String keyword,
        Name name,
        Pattern nameCharacters,
        List<String> reserved,
        List<String> requires,
        Verdict badName,
        boolean fromClause,
        Verdict surplus,
        Verdict duplicate,
        Map<String, Verdict> conflicts,
        String summary,
        Gate gate,
        Optional<Deprecation> deprecation,
        Optional<String> hint) {

    public SectionEntry {
        reserved = List.copyOf(reserved);
        requires = List.copyOf(requires);
        conflicts = Map.copyOf(conflicts);
    }

    /** Whether a section has a name. */
    public enum Name {
        NONE,
        OPTIONAL,
        REQUIRED
    }
}
