package io.haproof.translate;

import io.haproof.catalogue.Dialect.Implied;
import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.ApiWord;
import io.haproof.listener.Scheduler;
import io.haproof.syntax.Word;
import io.haproof.translate.Loss.Reason;
import java.util.List;
import java.util.Optional;

/** How a listener chooses a server. */
final class BalanceLift {

    private static final String FIELD = "Scheduler";
    private static final int ALGORITHM_AT = 1;

    private BalanceLift() {}

    /**
     * The scheduler of a listener.
     *
     * @param implied what HAProxy does where nothing is said
     */
    static Scheduler of(Draft draft, Implied implied) {
        Optional<Directive> line = draft.back().inForce("balance");
        if (line.isEmpty()) {
            return implied(draft, implied.balance());
        }
        draft.report().use(line.get());
        List<Word> words = line.get().words();
        if (words.size() <= ALGORITHM_AT) {
            return Scheduler.ROUND_ROBIN;
        }
        Optional<Scheduler> scheduler =
                ApiWord.find(Scheduler.class, words.get(ALGORITHM_AT).value());
        if (scheduler.isEmpty()) {
            draft.report()
                    .altered(
                            draft.place(line.get()),
                            Severity.ERROR,
                            Reason.SCHEDULER,
                            "balance \"" + words.get(ALGORITHM_AT) + "\" has no Scheduler; roundrobin takes its place",
                            draft.field(FIELD));
        } else if (words.size() > ALGORITHM_AT + 1) {
            Word first = words.get(ALGORITHM_AT + 1);
            Word last = words.get(words.size() - 1);
            draft.report()
                    .dropped(
                            draft.place(line.get()).at(first.span().to(last.span())),
                            Severity.INFO,
                            Reason.BALANCE_ARGUMENT,
                            "HAProxy does not look at what follows \"" + words.get(ALGORITHM_AT) + '"',
                            draft.field(FIELD));
        }
        return scheduler.orElse(Scheduler.ROUND_ROBIN);
    }

    private static Scheduler implied(Draft draft, String algorithm) {
        Optional<Scheduler> scheduler = ApiWord.find(Scheduler.class, algorithm);
        if (scheduler.isEmpty()) {
            draft.report()
                    .altered(
                            draft.header(draft.back()),
                            Severity.WARNING,
                            Reason.IMPLICIT_VALUE,
                            "no \"balance\" is written; HAProxy then takes \"" + algorithm
                                    + "\", which has no Scheduler; roundrobin takes its place",
                            draft.field(FIELD));
        }
        return scheduler.orElse(Scheduler.ROUND_ROBIN);
    }
}
