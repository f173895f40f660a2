package io.haproof.directive;

/**
 * Carries the problem that ends the reading of a line. HAProxy stops at the first fault of a line, so the readers of
 * arguments do too, from however deep they are; there is no stack trace to pay for.
 */
final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Misfit(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
