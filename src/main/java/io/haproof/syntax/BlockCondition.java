package io.haproof.syntax;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The condition of {@code .if} and {@code .elif}.
 *
 * @param expression what is asked; a condition without a word is {@code false}
 * @param ignored what HAProxy does not look at, such as a second word in 2.4
 * @param problem why HAProxy cannot read the condition, whatever the names in it mean; the expression is of no use then
 */
public record BlockCondition(Expression expression, Optional<Span> ignored, Optional<Problem> problem) {

    /** What a version takes for a condition. */
    public enum Form {
        /** There are no conditional blocks. */
        NONE,
        /** One integer or predicate in the first word. */
        SINGLE_TERM,
        /** Terms with {@code ||}, {@code &&}, {@code !} and parentheses over all words. */
        EXPRESSION
    }

    /** A node of the condition. */
    public sealed interface Expression permits Any, All, Not, Literal, Test {

        Span span();

        <R> R accept(Visitor<R> visitor);

        /** Does something with each kind of node. */
        interface Visitor<R> {
            R any(Any any);

            R all(All all);

            R not(Not not);

            R literal(Literal literal);

            R test(Test test);
        }
    }

    /** At least two operands joined by {@code ||}, evaluated from the left until one holds. */
    public record Any(List<Expression> operands, Span span) implements Expression {

        public Any {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** At least two operands joined by {@code &&}, evaluated from the left until one fails. */
    public record All(List<Expression> operands, Span span) implements Expression {

        public All {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /** An operand behind an odd number of exclamation marks. */
    public record Not(Expression operand, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** An integer, which is true unless it is zero. */
    public record Literal(boolean value, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** A predicate such as {@code defined(NAME)}. */
    public record Test(SampleExpression.Call predicate) implements Expression {

        @Override
        public Span span() {
            return predicate.span();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.test(this);
        }
    }

    /**
     * Why HAProxy cannot read the condition.
     *
     * @param kind what is wrong
     * @param text the characters it is about; empty where something is missing
     */
    public record Problem(Kind kind, Excerpt text) {

        public Span span() {
            return text.raw();
        }
    }

    /** What can be wrong with the form of a condition. */
    public enum Kind {
        /** There is neither integer nor predicate nor parenthesis where a term must begin. */
        TERM_MISSING,
        /** A parenthesis is not closed; the text is the opening one. */
        PARENTHESIS_OPEN,
        /** The arguments of a predicate are not closed by a parenthesis, or a quote in them is open. */
        ARGUMENTS_OPEN,
        /** Something stands behind the condition. */
        TEXT_BEHIND,
        /** The terms are nested deeper, or more of them are joined, than HAProxy takes. */
        TOO_DEEP
    }
}
