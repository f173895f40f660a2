package io.haproof.lint;

import io.haproof.directive.Problem;

/**
 * Reports the problems of one kind that the reading of a text comes upon. What does not fit is told by the catalogue, so one
 * such rule serves all keywords.
 *
 * @param info what is known of the rule
 * @param kind the problems that it reports
 */
record ProblemRule(RuleInfo info, Problem.Kind kind) implements Rule {

    @Override
    public void listen(Subscriptions on) {
        on.eachProblem(kind, (problem, context) -> context.report(problem));
    }
}
