package io.haproof.translate;

import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.lint.Severity;
import io.haproof.listener.TimeUnit;
import io.haproof.model.Proxy;
import io.haproof.model.Time;
import io.haproof.text.Excerpt;
import io.haproof.translate.Loss.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A timeout of a listener.
 *
 * @param field its field of the document
 * @param spellings the keywords that set it, the one of today first
 */
record TimeoutLift(String field, List<String> spellings) {

    static final TimeoutLift CLIENT =
            new TimeoutLift("ClientTimeout", List.of("timeout client", "timeout clitimeout", "clitimeout"));
    static final TimeoutLift CONNECT =
            new TimeoutLift("ConnectTimeout", List.of("timeout connect", "timeout contimeout", "contimeout"));
    static final TimeoutLift SERVER =
            new TimeoutLift("ServerTimeout", List.of("timeout server", "timeout srvtimeout", "srvtimeout"));

    private static final BigInteger LONGEST = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final String MS = "ms";
    private static final String S = "s";

    /**
     * A timeout of the document.
     *
     * @param value digits
     * @param unit what they count
     */
    record Timeout(String value, TimeUnit unit) {}

    /** The keywords of all timeouts, old spellings included. */
    static Stream<String> keywords() {
        return Stream.of(CLIENT, CONNECT, SERVER).flatMap(timeout -> timeout.spellings().stream());
    }

    /** What is in force in a proxy. */
    Timeout of(Draft draft, Proxy proxy) {
        Optional<Directive> line = proxy.inForce(spellings.toArray(String[]::new));
        line.ifPresent(draft.report()::use);
        Optional<Excerpt> word = line.flatMap(TimeoutLift::word);
        if (line.isEmpty() || word.isEmpty()) {
            draft.report()
                    .altered(
                            draft.header(proxy),
                            Severity.WARNING,
                            Reason.IMPLICIT_VALUE,
                            "no \"" + spellings.get(0)
                                    + "\" is written; HAProxy then has no limit, and 0 takes its place",
                            draft.field(field));
            return new Timeout("0", TimeUnit.MILLISECONDS);
        }
        return read(
                draft, draft.place(line.get()).at(word.get().raw()), word.get().value());
    }

    private static Optional<Excerpt> word(Directive line) {
        return line.arguments().stream()
                .filter(argument -> argument.type().equals("time"))
                .map(Argument::text)
                .findFirst();
    }

    private Timeout read(Draft draft, LossPlace place, String word) {
        Time time = Time.of(word, MS);
        if (time.in(MS).compareTo(LONGEST) > 0) {
            draft.report()
                    .altered(
                            place,
                            Severity.WARNING,
                            Reason.TIME_LIMITED,
                            "\"" + word + "\" is longer than " + LONGEST + "ms, which takes its place",
                            draft.field(field));
            return new Timeout(LONGEST.toString(), TimeUnit.MILLISECONDS);
        }
        if (time.unit().equals(MS) || time.unit().equals("us") && !time.isWhole(S)) {
            if (!time.isWhole(MS)) {
                draft.report()
                        .altered(
                                place,
                                Severity.WARNING,
                                Reason.TIME_ROUNDED,
                                "\"" + word + "\" is rounded up to " + time.in(MS) + MS,
                                draft.field(field));
            }
            return new Timeout(time.in(MS).toString(), TimeUnit.MILLISECONDS);
        }
        return new Timeout(time.in(S).toString(), TimeUnit.SECONDS);
    }
}
