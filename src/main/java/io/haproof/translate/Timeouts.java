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
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The timeouts of a listener. */
enum Timeouts {
    CLIENT("ClientTimeout", "timeout client", "timeout clitimeout", "clitimeout"),
    CONNECT("ConnectTimeout", "timeout connect", "timeout contimeout", "contimeout"),
    SERVER("ServerTimeout", "timeout server", "timeout srvtimeout", "srvtimeout");

    private static final BigInteger LONGEST = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final String MS = "ms";
    private static final String S = "s";

    private final String field;
    private final String keyword;
    private final String[] spellings;

    Timeouts(String field, String keyword, String... older) {
        this.field = field;
        this.keyword = keyword;
        this.spellings = new String[older.length + 1];
        spellings[0] = keyword;
        System.arraycopy(older, 0, spellings, 1, older.length);
    }

    /**
     * A timeout of the document.
     *
     * @param value digits
     * @param unit what they count
     */
    record Timeout(String value, TimeUnit unit) {}

    /** The keywords of all timeouts, old spellings included. */
    static Stream<String> keywords() {
        return Arrays.stream(values()).flatMap(timeout -> Arrays.stream(timeout.spellings));
    }

    /** What is in force in a proxy. */
    Timeout of(Draft draft, Proxy proxy) {
        Optional<Directive> line = proxy.inForce(spellings);
        line.ifPresent(draft.report()::use);
        Optional<Excerpt> word = line.flatMap(Timeouts::word);
        if (line.isEmpty() || word.isEmpty()) {
            draft.report()
                    .altered(
                            draft.header(proxy),
                            Severity.WARNING,
                            Reason.IMPLICIT_VALUE,
                            "no \"" + keyword + "\" is written; HAProxy then has no limit, and 0 takes its place",
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

    private Timeout read(Draft draft, Place place, String word) {
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
