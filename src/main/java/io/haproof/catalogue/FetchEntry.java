package io.haproof.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one version knows of a sample fetch.
 *
 * @param name the name, without arguments
 * @param arguments the arguments in order, mandatory ones first
 * @param bare whether the name alone is accepted, without parentheses, even when an argument is mandatory
 * @param out the type it gives, such as {@code str}, {@code sint}, {@code addr} or {@code any}
 * @param uses the conditions for its use, HAProxy's names such as {@code L4CLI} or {@code HRQHV}
 * @param summary one line, in our words
 * @param deprecation why not to use it any more
 * @param buildDependent whether only some builds know the fetch
 */
public record FetchEntry(
        String name,
        List<SampleArgument> arguments,
        boolean bare,
        String out,
        Set<String> uses,
        String summary,
        Optional<Deprecation> deprecation,
        boolean buildDependent) {

    public FetchEntry {
        arguments = List.copyOf(arguments);
        uses = Set.copyOf(uses);
    }
}
