package io.haproof.translate;

import io.haproof.catalogue.Dialect.Implied;
import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.model.Model;
import io.haproof.translate.Loss.Reason;
import java.util.Optional;

/**
 * How many connections a listener takes at a time.
 *
 * @param model the text, whose {@code global} section may have a limit for all
 * @param implied what HAProxy does where nothing is said
 */
record LimitLift(Model model, Implied implied) {

    private static final String KEYWORD = "maxconn";
    private static final int USUAL = 2000;

    int of(Draft draft) {
        Optional<Directive> line = draft.front().inForce(KEYWORD);
        if (line.isEmpty()) {
            return implied(draft);
        }
        draft.report().use(line.get());
        long limit = number(line.get());
        if (limit < 0 || limit > Integer.MAX_VALUE) {
            draft.report()
                    .altered(
                            draft.place(line.get()),
                            Severity.WARNING,
                            Reason.IMPLICIT_VALUE,
                            limit + " is no number of connections; " + Integer.MAX_VALUE + " takes its place",
                            draft.field("MaxConn"));
            return Integer.MAX_VALUE;
        }
        return (int) limit;
    }

    private int implied(Draft draft) {
        Optional<Long> ofProcess =
                model.global(KEYWORD).map(LimitLift::number).filter(limit -> limit > 0 && limit <= Integer.MAX_VALUE);
        if (implied.maxconn().isPresent()) {
            return report(draft, Severity.INFO, implied.maxconn().getAsInt(), "HAProxy's own default");
        }
        if (ofProcess.isPresent()) {
            return report(draft, Severity.INFO, ofProcess.get().intValue(), "the limit of the whole process");
        }
        return report(draft, Severity.WARNING, USUAL, "HAProxy's own default");
    }

    private static int report(Draft draft, Severity severity, int limit, String what) {
        draft.report()
                .altered(
                        draft.header(draft.front()),
                        severity,
                        Reason.IMPLICIT_VALUE,
                        "no maxconn is written; " + what + " becomes " + limit,
                        draft.field("MaxConn"));
        return limit;
    }

    private static long number(Directive line) {
        return line.arguments().stream()
                .map(argument -> argument.value())
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .findFirst()
                .orElse(0L);
    }
}
