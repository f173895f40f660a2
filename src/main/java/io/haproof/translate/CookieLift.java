package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.PersistenceTimer;
import io.haproof.listener.SessionPersistence;
import io.haproof.model.Time;
import io.haproof.syntax.Word;
import io.haproof.translate.Loss.Reason;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an HTTP listener keeps a client at a server: a cookie that the balancer inserts. */
record CookieLift(Draft draft, Directive line, Map<String, List<Word>> parameters) {

    private static final String FIELD = "SessionPersistence";
    private static final String INSERT = "insert";
    private static final String INDIRECT = "indirect";
    private static final String NO_CACHE = "nocache";
    private static final String MAX_IDLE = "maxidle";
    private static final String MAX_LIFE = "maxlife";
    private static final List<String> READ = List.of(INSERT, INDIRECT, NO_CACHE, MAX_IDLE, MAX_LIFE);
    private static final int FIRST = 2;

    /** The persistence of a listener, if it has one. */
    static Optional<SessionPersistence> of(Draft draft, Names names) {
        Optional<Directive> line = draft.back().inForce("cookie");
        line.ifPresent(draft.report()::use);
        return line.flatMap(cookie -> new CookieLift(draft, cookie, parameters(cookie)).persistence(names));
    }

    private static Map<String, List<Word>> parameters(Directive line) {
        Map<String, List<Word>> parameters = new HashMap<>();
        WordGroups.of(line, FIRST).forEach(group -> parameters.put(group.get(0).value(), group));
        return parameters;
    }

    private Optional<SessionPersistence> persistence(Names names) {
        if (!parameters.containsKey(INSERT)) {
            draft.report()
                    .dropped(
                            draft.place(line),
                            Severity.ERROR,
                            Reason.COOKIE_MODE,
                            "only \"insert\" cookies have a field");
            return Optional.empty();
        }
        reportOthers();
        Word key = line.words().get(1);
        String name = names.key(draft, draft.place(line).at(key.span()), key.value());
        int mode = mode();
        int idle = seconds(MAX_IDLE, "MaxIdle");
        int life = seconds(MAX_LIFE, "MaxLife");
        if (life > 0 && idle >= life) {
            alter(
                    Severity.INFO,
                    Reason.TIMER_ORDER,
                    "maxidle not below maxlife never ends a session; it is left out",
                    ".Timer.MaxIdle");
            idle = 0;
        }
        return Optional.of(new SessionPersistence(name, mode, new PersistenceTimer(idle, life)));
    }

    private void reportOthers() {
        for (List<Word> group : WordGroups.of(line, FIRST)) {
            String name = group.get(0).value();
            if (!READ.contains(name)) {
                LossPlace place = draft.place(line)
                        .at(group.get(0).span().to(group.get(group.size() - 1).span()));
                draft.report()
                        .dropped(
                                place,
                                Severity.WARNING,
                                Reason.COOKIE_PARAMETER,
                                "cookie parameter \"" + name + "\" has no field",
                                draft.field(FIELD));
            }
        }
    }

    private int mode() {
        boolean isIndirect = parameters.containsKey(INDIRECT);
        boolean isPrivate = parameters.containsKey(NO_CACHE);
        if (isIndirect && !isPrivate) {
            alter(
                    Severity.WARNING,
                    Reason.COOKIE_MODE,
                    "\"indirect\" without \"nocache\" is no mode; mode 2 adds \"nocache\"",
                    ".Mode");
        }
        return isIndirect
                ? SessionPersistence.UNSEEN
                : isPrivate ? SessionPersistence.SEEN : SessionPersistence.CACHEABLE;
    }

    private int seconds(String parameter, String field) {
        List<Word> words = parameters.getOrDefault(parameter, List.of());
        if (words.size() < 2) {
            return 0;
        }
        BigInteger seconds = Time.of(words.get(1).value(), "s").in("s");
        if (seconds.compareTo(BigInteger.valueOf(PersistenceTimer.LONGEST)) > 0) {
            alter(
                    Severity.WARNING,
                    Reason.TIME_LIMITED,
                    field + " ends at " + PersistenceTimer.LONGEST + " seconds; " + seconds + " is cut",
                    ".Timer." + field);
            return PersistenceTimer.LONGEST;
        }
        return seconds.intValue();
    }

    private void alter(Severity severity, Reason reason, String message, String field) {
        draft.report().altered(draft.place(line), severity, reason, message, draft.field(FIELD + field));
    }
}
