package io.haproof.directive;

import io.haproof.directive.Problem.Kind;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.Optional;

/** A line that names a scope in brackets. Nothing but HAProxy's own test tools uses them, but a malformed one is refused. */
final class ScopeLine {

    private ScopeLine() {}

    /**
     * What is wrong with the line.
     *
     * @param text the whole text
     * @param span the line from the opening bracket on
     */
    static Optional<Problem> problem(String text, Span span) {
        String line = span.of(text);
        int close = line.indexOf(']');
        if (close <= 1) {
            String message = "the scope has no name; expected one such as [haproxy]";
            return Optional.of(Problem.fatal(Kind.BAD_VALUE, span, message));
        }
        try {
            TextArguments.checkName(Excerpt.verbatim(line.substring(1, close), span.start() + 1), "the scope");
        } catch (Misfit misfit) {
            return Optional.of(misfit.problem());
        }
        int behind = close + 1;
        while (behind < line.length() && Character.isWhitespace(line.charAt(behind))) {
            behind++;
        }
        if (behind < line.length() && line.charAt(behind) != '#') {
            String message = "\"" + line.charAt(behind) + "\" cannot stand behind a scope";
            return Optional.of(Problem.fatal(
                    Kind.EXTRA_ARGUMENT, new Span(span.start() + behind, span.start() + behind + 1), message));
        }
        return Optional.empty();
    }
}
