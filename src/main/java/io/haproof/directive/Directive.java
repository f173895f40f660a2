package io.haproof.directive;

import io.haproof.catalogue.DirectiveEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.syntax.Line;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * One line that holds a directive of the catalogue.
 *
 * @param line where it stands
 * @param entry what the catalogue knows of it in its section
 * @param prefix {@code no}, {@code default} or nothing
 * @param words its words, the keyword first, without the prefix
 * @param arguments the values that its words give, in order; those in front of the first fault where there is one
 * @param references those of the arguments that name something which stands elsewhere
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
        List<Argument> references,
        List<Parameter> parameters,
        boolean isSound,
        boolean isCertain) {

    public Directive {
        words = List.copyOf(words);
        arguments = List.copyOf(arguments);
        references = List.copyOf(references);
        parameters = List.copyOf(parameters);
    }

    /** Whether one of its words is a value, and not a word that the syntax asks for. */
    public boolean isValue(Word word) {
        for (Argument argument : arguments) {
            if (argument.isGivenBy(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether HAProxy is known to read it and to heed it. */
    public boolean isHeeded() {
        Verdict placement = entry.placement();
        return placement != Verdict.IGNORED && placement != Verdict.SKIPPED && isCertain && isSound;
    }

    /** The first value of a type, such as {@code cond}. */
    public Optional<Argument> argument(String type) {
        for (Argument argument : arguments) {
            if (argument.type().equals(type)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    /** The keyword, several words joined by a blank. */
    public String keyword() {
        return entry.keyword();
    }
}
