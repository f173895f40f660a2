package io.haproof.model;

import io.haproof.directive.Directive;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a {@code bind} or {@code server} line.
 *
 * @param directive the line
 */
public record Parameters(Directive directive) {

    /** Whether a parameter stands on the line; a value that happens to be the word does not count. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The place of a parameter on the line. */
    public Optional<Word> find(String name) {
        List<Word> words = directive.words();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(name) && !directive.isValue(words.get(i))) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    /** The word behind a parameter. */
    public Optional<Word> value(String name) {
        List<Word> words = directive.words();
        return find(name)
                .map(words::indexOf)
                .filter(at -> at + 1 < words.size())
                .map(at -> words.get(at + 1));
    }
}
