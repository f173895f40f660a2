package io.haproof.syntax;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands in an {@code acl} line behind the name, or between the braces of a condition: a criterion, flags, and
 * patterns to match it with.
 *
 * <p>Only the catalogue knows whether the criterion is an ACL keyword or a fetch, and the two are read differently, so both
 * readings are here. HAProxy takes converters of a fetch from the words behind it as well, and then takes the same words as
 * flags and patterns once more.
 *
 * @param criterion the first word; empty where there is none
 * @param asKeyword the criterion for an ACL keyword: the first word alone
 * @param asFetch the criterion for a fetch: the first word, and those behind it that begin with the name of a converter
 * @param flags the words that begin with a dash, up to and including {@code --}
 * @param patterns everything behind the flags
 * @param problem why HAProxy refuses the flags, if it does; there are no patterns then
 */
public record AclExpression(
        Excerpt criterion,
        SampleExpression asKeyword,
        SampleExpression asFetch,
        List<Flag> flags,
        List<Excerpt> patterns,
        Optional<Problem> problem) {

    public AclExpression {
        flags = List.copyOf(flags);
        patterns = List.copyOf(patterns);
    }

    /** Whether there is a flag {@code name}, written with its dash. */
    public boolean hasFlag(String name) {
        return flags.stream().anyMatch(flag -> flag.is(name));
    }

    /**
     * A flag.
     *
     * @param word the flag with its dash
     * @param operand the word that belongs to {@code -f}, {@code -m} or {@code -u}; empty for the others, and where the
     *     words end too early, which HAProxy does not mind behind {@code -u}
     */
    public record Flag(Excerpt word, Optional<Excerpt> operand) {

        public boolean is(String name) {
            return word.value().equals(name);
        }

        public Span span() {
            return operand.isPresent() ? word.raw().to(operand.get().raw()) : word.raw();
        }
    }

    /** Why HAProxy refuses the flags. */
    public record Problem(Kind kind, Span span) {}

    /** What can be wrong with the form of an ACL. */
    public enum Kind {
        /** There is no criterion. */
        CRITERION_MISSING,
        /** The word begins with a dash and is no flag. */
        FLAG_UNKNOWN,
        /** The last word is {@code -f} or {@code -m}. */
        OPERAND_MISSING,
        /** {@code -m} stands behind {@code -f}. */
        METHOD_BEHIND_FILE
    }
}
