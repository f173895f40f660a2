package io.haproof.translate;

import io.haproof.directive.Problem;
import java.util.List;

/** Says that a text cannot be lifted: HAProxy refuses lines of it, so that nobody can say what it means. */
public final class RefusedTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedTextException(List<Problem> problems) {
        super("HAProxy refuses the text");
        this.problems = List.copyOf(problems);
    }

    /** What is refused, in the order in which HAProxy meets it. */
    public List<Problem> problems() {
        return problems;
    }
}
