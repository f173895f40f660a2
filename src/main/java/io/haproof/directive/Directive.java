package io.haproof.directive;

import io.haproof.catalogue.DirectiveEntry;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import java.util.List;

/**
 * One line that holds a directive of the catalogue.
 *
 * @param line where it stands
 * @param entry what the catalogue knows of it in its section
 * @param prefix {@code no}, {@code default} or nothing
 * @param words its words, the keyword first, without the prefix
 * @param arguments the values that its words give, in order; those in front of the first fault where there is one
 * @param parameters the parameters of a {@code bind} or {@code server} line, in order; those in front of the first fault
 * @param isSound whether nothing in it is refused
 * @param isCertain whether HAProxy is known to read it, and all its words are known
 */
public record Directive(
        Line line,
        DirectiveEntry entry,
        String prefix,
        List<Word> words,
        List<Argument> arguments,
        List<Parameter> parameters,
        boolean isSound,
        boolean isCertain) {

    public Directive {
        words = List.copyOf(words);
        arguments = List.copyOf(arguments);
        parameters = List.copyOf(parameters);
    }

    /** Whether one of its words is a value, and not a word that the syntax asks for. */
    public boolean isValue(Word word) {
        return arguments.stream().anyMatch(argument -> argument.isGivenBy(word));
    }

    /** The keyword, several words joined by a blank. */
    public String keyword() {
        return entry.keyword();
    }
}
