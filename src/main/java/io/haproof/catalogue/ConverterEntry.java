package io.haproof.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What one version knows of a converter.
 *
 * @param name the name, without arguments
 * @param arguments the arguments in order, mandatory ones first
 * @param bare whether the name alone is accepted, without parentheses, even when an argument is mandatory
 * @param in the type it takes
 * @param out the type it gives; the word "same" stands for the type that it took
 * @param summary one line, in our words
 * @param deprecation why not to use it any more
 * @param buildDependent whether only some builds know the converter
 */
public record ConverterEntry(
        String name,
        List<SampleArgument> arguments,
        boolean bare,
        String in,
        String out,
        String summary,
        Optional<Deprecation> deprecation,
        boolean buildDependent) {

    public ConverterEntry {
        arguments = List.copyOf(arguments);
    }
}
