package io.haproof.syntax;

import io.haproof.text.Excerpt;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the languages inside words as one version of HAProxy does. Whatever the input, no method fails: what is wrong is in
 * the result. Not thread-safe, because the parsers are reused; one instance a thread and version.
 */
public final class Languages {

    private final SampleReader samples;
    private final ConditionReader conditions;
    private final AclReader acls;
    private final LogFormatReader logFormats;
    private final BlockConditionReader blockConditions;

    /**
     * Reads with the rules of {@code dialect}.
     *
     * @param isConverter whether a name is that of a converter: HAProxy goes on with an expression in the next word if
     *     that begins with one
     */
    public Languages(LanguageDialect dialect, Predicate<String> isConverter) {
        samples = new SampleReader(dialect.arguments(), isConverter);
        conditions = new ConditionReader();
        acls = new AclReader(samples);
        logFormats = new LogFormatReader(dialect, samples);
        blockConditions = new BlockConditionReader(dialect.blockConditions());
    }

    /**
     * The sample expression that begins with word {@code first} and may go on in the words behind it.
     *
     * @param words the words of a line; where there is no word {@code first}, the fetch is missing
     */
    public SampleExpression sample(List<Excerpt> words, int first) {
        return samples.read(words, first);
    }

    /** The condition that begins with word {@code first} and takes all the words behind it. */
    public Condition condition(List<Excerpt> words, int first) {
        return conditions.read(words, first);
    }

    /** The ACL whose criterion is word {@code first} and that takes all the words behind it. */
    public AclExpression acl(List<Excerpt> words, int first) {
        return acls.read(words, first);
    }

    /** The log format in one word. */
    public LogFormat logFormat(Excerpt word) {
        return logFormats.read(word);
    }

    /**
     * The condition that begins with word {@code first}, the one behind {@code .if} or {@code .elif}. A version without
     * conditional blocks is taken for one that reads a single term.
     *
     * @param words all words of the line: HAProxy takes also those that an empty word hides from other keywords
     */
    public BlockCondition blockCondition(List<Excerpt> words, int first) {
        return blockConditions.read(words, first);
    }
}
