package io.haproof.syntax;

import io.haproof.text.Excerpt;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Words in a row, separated by NUL, as the input of a lexer whose tokens do not span words. */
final class JoinedWords {

    private static final char SEPARATOR = '\0';

    /**
     * Stands for a word that is empty because nobody knows the variable in it, which the lexer would pass over otherwise,
     * and for a NUL in a word, if a caller should let one through.
     */
    private static final char SUBSTITUTE = '\u0001';

    private final List<Excerpt> words;
    private final int[] starts;
    private final String text;

    /** The words from word {@code first} on. */
    JoinedWords(List<Excerpt> words, int first) {
        this.words = words.subList(Math.min(first, words.size()), words.size());
        this.starts = new int[this.words.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            starts[i] = joined.length();
            String word = this.words.get(i).value();
            joined.append(word.isEmpty() ? String.valueOf(SUBSTITUTE) : word.replace(SEPARATOR, SUBSTITUTE));
        }
        this.text = joined.toString();
    }

    String text() {
        return text;
    }

    int size() {
        return starts.length;
    }

    Excerpt get(int index) {
        return words.get(index);
    }

    /** The words from {@code from} (inclusive) to {@code to} (exclusive). */
    List<Excerpt> range(int from, int to) {
        return words.subList(from, to);
    }

    /** The number of the word that a token is in. */
    int indexOf(Token token) {
        int found = Arrays.binarySearch(starts, token.getStartIndex());
        return found >= 0 ? found : -found - 2;
    }

    /** The part of a word that a token covers. */
    Excerpt excerpt(Token token) {
        int index = indexOf(token);
        Excerpt word = words.get(index);
        int length = word.value().length();
        int from = token.getStartIndex() - starts[index];
        int to = token.getStopIndex() + 1 - starts[index];
        return from == 0 && to >= length ? word : word.sub(from, to);
    }
}
