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
}
