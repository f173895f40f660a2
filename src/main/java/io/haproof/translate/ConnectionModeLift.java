package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.Switch;
import io.haproof.model.Proxy;
import io.haproof.translate.Loss.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a listener keeps connections: both sides must. */
final class ConnectionModeLift {

    private static final String KEEPS = "option http-keep-alive";
    private static final Set<String> CLOSES = Set.of("option httpclose", "option forceclose");

    /** The options of which only one can be on. */
    static final Set<String> OPTIONS =
            Set.of(KEEPS, "option httpclose", "option forceclose", "option http-server-close", "option http-tunnel");

    private ConnectionModeLift() {}

    static Switch of(Draft draft) {
        Optional<Directive> front = side(draft, draft.front());
        Optional<Directive> back = side(draft, draft.back());
        if (closes(front) || closes(back)) {
            return Switch.OFF;
        }
        for (Optional<Directive> side : List.of(front, back)) {
            side.filter(line -> !line.keyword().equals(KEEPS)).ifPresent(line -> reportOther(draft, line));
        }
        return Switch.ON;
    }

    private static Optional<Directive> side(Draft draft, Proxy proxy) {
        Optional<Directive> line = proxy.option(OPTIONS);
        line.ifPresent(draft.report()::use);
        OPTIONS.forEach(option -> proxy.own(option)
                .filter(own -> own.isCertain() && !own.prefix().isEmpty())
                .forEach(draft.report()::use));
        return line;
    }

    private static boolean closes(Optional<Directive> line) {
        return line.filter(option -> CLOSES.contains(option.keyword())).isPresent();
    }

    private static void reportOther(Draft draft, Directive line) {
        draft.report()
                .altered(
                        draft.place(line),
                        Severity.WARNING,
                        Reason.CONNECTION_MODE,
                        "\"" + line.keyword() + "\" has no field; keep-alive on both sides takes its place",
                        draft.field("StickySession"));
    }
}
