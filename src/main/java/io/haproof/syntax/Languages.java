package io.haproof.syntax;

import io.haproof.text.Excerpt;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the languages inside words as one version of HAProxy does. Whatever the input, no method fails: what is wrong is in
 * the result. Not thread-safe, because the parsers are reused; one instance a thread and version.
 */
public final class Languages {

    /**
     * Reads with the rules of {@code dialect}.
     *
     * @param isConverter whether a name is that of a converter: HAProxy goes on with an expression in the next word if
     *     that begins with one
     */
    public Languages(LanguageDialect dialect, Predicate<String> isConverter) {
        throw new UnsupportedOperationException();
    }

    /**
     * The sample expression that begins with word {@code first} and may go on in the words behind it.
     *
     * @param words the words of a line; where there is no word {@code first}, the fetch is missing
     */
    public SampleExpression sample(List<Excerpt> words, int first) {
        throw new UnsupportedOperationException();
    }

    /** The condition that begins with word {@code first} and takes all the words behind it. */
    public Condition condition(List<Excerpt> words, int first) {
        throw new UnsupportedOperationException();
    }

    /** The ACL whose criterion is word {@code first} and that takes all the words behind it. */
    public AclExpression acl(List<Excerpt> words, int first) {
        throw new UnsupportedOperationException();
    }

    /** The log format in one word. */
    public LogFormat logFormat(Excerpt word) {
        throw new UnsupportedOperationException();
    }

    /**
     * The condition that begins with word {@code first}, the one behind {@code .if} or {@code .elif}.
     *
     * @param words all words of the line: HAProxy takes also those that an empty word hides from other keywords
     */
    public BlockCondition blockCondition(List<Excerpt> words, int first) {
        throw new UnsupportedOperationException();
    }
}
