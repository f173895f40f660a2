package io.haproof.syntax;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A condition: {@code if} or {@code unless}, and ACLs that are combined by <i>and</i> inside an alternative and by
 * <i>or</i> between alternatives.
 *
 * @param polarity whether the condition must hold or must not
 * @param keyword the word {@code if} or {@code unless}
 * @param alternatives the alternatives; an alternative without terms does not exist for HAProxy, nor is it here
 * @param oddities what HAProxy passes over in silence, in the order of the text
 * @param problem why HAProxy refuses the condition, whatever the names in it mean
 */
public record Condition(
        Polarity polarity,
        Excerpt keyword,
        List<Alternative> alternatives,
        List<Oddity> oddities,
        Optional<Problem> problem) {

    public Condition {
        alternatives = List.copyOf(alternatives);
        oddities = List.copyOf(oddities);
    }

    /** What a condition asks for. */
    public enum Polarity {
        IF,
        UNLESS
    }

    /**
     * Terms that must all hold.
     *
     * @param terms the terms, at least one
     */
    public record Alternative(List<Term> terms) {

        public Alternative {
            terms = List.copyOf(terms);
        }

        public Span span() {
            return terms.get(0).span().to(terms.get(terms.size() - 1).span());
        }
    }

    /**
     * One ACL of a condition.
     *
     * @param isNegated whether an odd number of exclamation marks stands in front of it
     * @param test the ACL
     * @param span the ACL and its exclamation marks
     */
    public record Term(boolean isNegated, Test test, Span span) {}

    /** What a term asks. */
    public sealed interface Test permits NamedAcl, AnonymousAcl {

        <R> R accept(Visitor<R> visitor);

        /** Does something with each kind of test. */
        interface Visitor<R> {
            R named(NamedAcl acl);

            R anonymous(AnonymousAcl acl);
        }
    }

    /** An ACL that is declared elsewhere or predefined. */
    public record NamedAcl(Excerpt name) implements Test {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /**
     * An ACL in braces, read by {@link Languages#acl}.
     *
     * @param words the words between the braces
     * @param span the braces and everything between them
     */
    public record AnonymousAcl(List<Excerpt> words, Span span) implements Test {

        public AnonymousAcl {
            words = List.copyOf(words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anonymous(this);
        }
    }

    /** Something that HAProxy accepts although it cannot have been meant. */
    public record Oddity(OddityKind kind, Span span) {}

    /** What HAProxy passes over in silence. */
    public enum OddityKind {
        /** Nothing follows {@code if} or {@code unless}. */
        EMPTY,
        /** An <i>or</i> has nothing in front of it. */
        OR_FIRST,
        /** An <i>or</i> has nothing behind it. */
        OR_LAST,
        /** An <i>or</i> follows another one. */
        OR_TWICE,
        /** An exclamation mark has nothing to negate. */
        LONE_NEGATION,
        /** More than one exclamation mark stands in front of an ACL. */
        NEGATED_TWICE
    }

    /** Why HAProxy refuses the condition. */
    public record Problem(Kind kind, Span span) {}

    /** What can be wrong with the form of a condition. */
    public enum Kind {
        /** The condition begins neither with {@code if} nor with {@code unless}. */
        KEYWORD_MISSING,
        /** An opening brace is not followed by the word <code>}</code>; the span is that of the opening one. */
        BRACE_OPEN
    }
}
