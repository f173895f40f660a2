package io.haproof.syntax;

import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The words of one line as one version of HAProxy reads them.
 *
 * @param visible what a keyword's parser gets: the words in front of the first empty one
 * @param hidden the first empty word and everything behind it; empty where no word is empty
 * @param error what makes the line unreadable, if anything; 1.8 and 2.0 go on with the words all the same
 */
public record Words(List<Word> visible, List<Word> hidden, Optional<WordError> error) {

    /**
     * A line that cannot be split into words.
     *
     * @param kind what is wrong
     * @param span the characters it is about, beginning where HAProxy points
     */
    public record WordError(Kind kind, Span span) {}

    /** What can be wrong with the words of a line. */
    public enum Kind {
        /** A quote is not closed. */
        QUOTE,
        /** {@code \x} without two hexadecimal digits. */
        HEX,
        /** The name of a variable is not closed by a brace, or holds what may not stand there. */
        BRACE,
        /** What follows a dollar sign cannot begin the name of a variable. */
        VARIABLE_NAME,
        /** <code>${NAME[</code> without {@code *]}. */
        EXPANSION,
        /** The line has more words than HAProxy takes. */
        TOO_MANY
    }
}
