package io.haproof.syntax;

import java.util.List;

/** What a line is made of, wherever it stands and whatever its words are: all lines with tokens of the same kinds share it. */
final class LineShape {

    private final Line.Kind kind;
    private final TokenKind[] tokens;
    private final int[] words;
    private final boolean isPlain;

    /**
     * The shape of a line.
     *
     * @param words for each word the numbers of its first and of its last token
     */
    LineShape(Line.Kind kind, TokenKind[] tokens, int[] words) {
        this.kind = kind;
        this.tokens = tokens;
        this.words = words;
        this.isPlain = List.of(tokens).stream().allMatch(LineShape::isPlain);
    }

    private static boolean isPlain(TokenKind kind) {
        return switch (kind) {
            case PLAIN, BLANKS, COMMENT, EOL, LOST, SCOPE -> true;
            default -> false;
        };
    }

    Line.Kind kind() {
        return kind;
    }

    TokenKind token(int index) {
        return tokens[index];
    }

    int wordCount() {
        return words.length / 2;
    }

    int firstToken(int word) {
        return words[2 * word];
    }

    int lastToken(int word) {
        return words[2 * word + 1];
    }

    /** Whether no quote, escape or variable is in it. */
    boolean isPlain() {
        return isPlain;
    }
}
