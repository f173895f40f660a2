package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.Words.WordError;
import io.haproof.text.Span;

/** Puts into words why a line cannot be split into words. */
final class WordProblems {

    private WordProblems() {}

    static Problem of(WordError error, int maximum, String text) {
        Span span = error.span();
        return switch (error.kind()) {
            case QUOTE ->
                Problem.fatal(
                        Kind.UNMATCHED_QUOTE,
                        span,
                        "the quote " + text.charAt(span.start()) + " is not closed before the end of the line");
            case HEX ->
                Problem.fatal(Kind.BAD_ESCAPE, span, "\"\\x\" must be followed by two hexadecimal digits, as in \\x2f");
            case BRACE ->
                Problem.fatal(
                        Kind.BAD_ENVIRONMENT_VARIABLE,
                        span,
                        "the braces of an environment variable hold more than a name, or are not closed; "
                                + "expected ${NAME}, or \\$ for a dollar sign");
            case VARIABLE_NAME ->
                Problem.fatal(
                        Kind.BAD_ENVIRONMENT_VARIABLE,
                        span,
                        "no name of an environment variable follows the dollar sign; "
                                + "write \\$, or use single quotes, for a dollar sign");
            case EXPANSION ->
                Problem.fatal(
                        Kind.BAD_ENVIRONMENT_VARIABLE, span, "only [*] may follow the name of an environment variable");
            case TOO_MANY -> Problem.fatal(Kind.LINE_TOO_LONG, span, "the line has more than " + maximum + " words");
        };
    }
}
