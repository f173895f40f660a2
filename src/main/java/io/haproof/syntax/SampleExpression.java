package io.haproof.syntax;

import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sample expression such as {@code req.hdr(host),lower}: a fetch, and the converters that its result runs through.
 *
 * <p>HAProxy stops at the first thing that it cannot read; so there is at most one problem, and what stands in front of it
 * is all there. The call that the problem is about is the last one, with the arguments that could be read.
 *
 * @param fetch the fetch; its name is empty where there is none
 * @param converters the converters in their order
 * @param wordCount how many words the expression takes up, at least one
 * @param problem why HAProxy does not read on, if it does not
 */
public record SampleExpression(Call fetch, List<Call> converters, int wordCount, Optional<Problem> problem) {

    public SampleExpression {
        converters = List.copyOf(converters);
    }

    /** The fetch and the converters. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>(converters.size() + 1);
        calls.add(fetch);
        calls.addAll(converters);
        return calls;
    }

    /** From the fetch to the last converter, or to the problem if that stands behind it. */
    public Span span() {
        Span span = fetch.span();
        if (!converters.isEmpty()) {
            span = span.to(converters.get(converters.size() - 1).span());
        }
        return problem.isPresent() ? span.to(problem.get().span()) : span;
    }

    /**
     * The use of a fetch, a converter or a predicate.
     *
     * @param name the name as written
     * @param hasParentheses whether there are parentheses, be they empty or not closed
     * @param arguments what stands between them, split at commas; empty parentheses hold one empty argument
     * @param span everything from the name to the closing parenthesis
     */
    public record Call(Excerpt name, boolean hasParentheses, List<Argument> arguments, Span span) {

        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Whether an argument holds any character. */
        public boolean hasArguments() {
            return arguments.size() > 1
                    || arguments.size() == 1 && !arguments.get(0).raw().value().isEmpty();
        }
    }

    /**
     * One argument in parentheses.
     *
     * @param raw the argument as it stands in the word
     * @param value the argument without its own quotes and escapes, as the fetch or converter gets it
     */
    public record Argument(Excerpt raw, Excerpt value) {}

    /**
     * Why HAProxy refuses the expression, whatever the names in it mean.
     *
     * @param kind what is wrong
     * @param span the characters it is about; empty where something is missing
     */
    public record Problem(Kind kind, Span span) {}

    /** What can be wrong with the form of an expression. */
    public enum Kind {
        /** There is no name where the expression begins. */
        FETCH_MISSING,
        /** There is no name behind a comma that something else follows. */
        CONVERTER_MISSING,
        /** The arguments are not closed by a parenthesis; the span is that of the opening one. */
        PARENTHESIS_MISSING,
        /** A quote in the arguments is not closed, so that the parenthesis is not found; the span is that of the quote. */
        QUOTE_OPEN,
        /** Something other than a comma follows a name or its arguments. */
        COMMA_MISSING
    }
}
