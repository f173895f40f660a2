package io.haproof.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A named list of words, as one version knows it.
 *
 * @param name the name used in {@code <enum:name>}
 * @param words each word and what HAProxy does with it, in the catalogue's order; {@code REFUSED} ones are known only
 *     to be refused
 * @param others what it does with a word that is not in the list
 */
public record Enumeration(String name, Map<String, Verdict> words, Verdict others) {

    /** The words that HAProxy takes, in order. */
    public List<String> accepted() {
        return words.entrySet().stream()
                .filter(word -> word.getValue().starts())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What HAProxy does with a word, be it in the list or not. */
    public Verdict verdict(String word) {
        return words.getOrDefault(word, others);
    }

    /** Whether a word is in the list, and taken. */
    public boolean has(String word) {
        return words.getOrDefault(word, Verdict.REFUSED).starts();
    }
}
