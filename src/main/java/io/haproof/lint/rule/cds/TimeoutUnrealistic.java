package io.haproof.lint.rule.cds;

import io.haproof.lint.DocumentContext;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Severity;
import io.haproof.lint.Subscriptions;
import io.haproof.lint.option.RuleOption;
import io.haproof.lint.option.Times;
import io.haproof.listener.Entry;
import io.haproof.listener.Listener;
import java.time.Duration;

/** Reports timeouts that break nearly every request, or that hardly ever end. */
public final class TimeoutUnrealistic implements Rule {

    private static final long SECOND = 1000;

    private static final RuleOption<Duration> CONNECT_MIN =
            time("connectMin", "the shortest time to connect that is realistic", Duration.ofMillis(100));
    private static final RuleOption<Duration> CONNECT_MAX =
            time("connectMax", "the longest time to connect that is realistic", Duration.ofSeconds(60));
    private static final RuleOption<Duration> MIN =
            time("min", "the shortest time of other timeouts that is realistic", Duration.ofSeconds(1));
    private static final RuleOption<Duration> MAX =
            time("max", "the longest time of other timeouts that is realistic", Duration.ofHours(1));

    private static RuleOption<Duration> time(String name, String meaning, Duration fallback) {
        return new RuleOption<>(name, meaning, Times.type(), fallback);
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("cds-timeout-unrealistic", "a timeout is unrealistically short or long")
                .severity(Severity.WARNING)
                .withOptions(CONNECT_MIN, CONNECT_MAX, MIN, MAX);
    }

    @Override
    public void listen(Subscriptions on) {
        on.eachObject(Listener.class, TimeoutUnrealistic::check);
    }

    private static void check(Entry listener, DocumentContext context) {
        Timeout.of(listener)
                .filter(timeout -> timeout.isValid() && timeout.unit().isPresent() && !isExtreme(timeout))
                .forEach(timeout -> check(timeout, context));
    }

    /** Whoever writes the shortest or the longest time that can be written knows what they do. */
    private static boolean isExtreme(Timeout timeout) {
        return timeout.milliseconds() <= 1 || timeout.milliseconds() > Integer.MAX_VALUE - timeout.scale();
    }

    private static void check(Timeout timeout, DocumentContext context) {
        long shortest = context.option(timeout.isConnect() ? CONNECT_MIN : MIN).toMillis();
        long longest = context.option(timeout.isConnect() ? CONNECT_MAX : MAX).toMillis();
        long time = timeout.milliseconds();
        if (time < shortest || time > longest) {
            String judgement = time < shortest
                    ? " is very short; expected at least " + written(shortest)
                    : " is very long; expected at most " + written(longest);
            context.report(timeout.value().place(), written(time) + judgement);
        }
    }

    private static String written(long time) {
        return time % SECOND == 0 ? time / SECOND + " s" : time + " ms";
    }
}
