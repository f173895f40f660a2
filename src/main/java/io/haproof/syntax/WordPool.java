package io.haproof.syntax;

/**
 * Gives equal words of a text as one string. A large configuration says the same few thousand words again and again; what is kept
 * once is compared and looked up faster. It forgets, so that it stays small.
 */
final class WordPool {

    private static final int SIZE = 1 << 12;

    private final String text;
    private final String[] words = new String[SIZE];

    WordPool(String text) {
        this.text = text;
    }

    /** The characters from {@code start} (inclusive) to {@code end} (exclusive). */
    String word(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ hash >>> 12) & SIZE - 1;
        String known = words[place];
        if (known != null && known.length() == end - start && text.startsWith(known, start)) {
            return known;
        }
        words[place] = text.substring(start, end);
        return words[place];
    }
}
