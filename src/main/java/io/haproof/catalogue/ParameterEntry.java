package io.haproof.catalogue;

import io.haproof.syntax.Notation;
import java.util.Optional;

/**
 * What one version knows of a parameter on a {@code bind} or {@code server} line.
 *
 * @param name the word that starts it
 * @param context the kind of line that was asked about, see {@link Vocabulary#bindParameter} and
 *     {@link Vocabulary#serverParameter}
 * @param placement what HAProxy does with the parameter there
 * @param syntax the words that follow the name
 * @param glued what must follow the name in the same word
 * @param valueMissing what HAProxy does when the name is the last word of the line although a value should follow
 * @param summary one line, in our words
 * @param gate what must be exposed first
 * @param deprecation why not to use it any more
 * @param buildDependent whether only some builds know the parameter
 */
public record ParameterEntry(
        String name,
        String context,
        Verdict placement,
        Notation syntax,
        Optional<Notation> glued,
        Verdict valueMissing,
        String summary,
        Gate gate,
        Optional<Deprecation> deprecation,
        boolean buildDependent) {}
