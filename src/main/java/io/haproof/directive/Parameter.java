package io.haproof.directive;

import io.haproof.syntax.Word;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a {@code bind} or {@code server} line.
 *
 * @param name its name
 * @param words its name and the words that belong to it; where it is not understood, all words to the end of the line
 * @param isUnderstood whether it is known which words belong to it
 */
public record Parameter(String name, List<Word> words, boolean isUnderstood) {

    public Parameter {
        words = List.copyOf(words);
    }

    /** From its name to its last word. */
    public Span span() {
        return words.get(0).span().to(words.get(words.size() - 1).span());
    }

    /** The word behind its name. */
    public Optional<Word> value() {
        return words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
    }
}
