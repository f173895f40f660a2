package io.haproof.cli.cloud;

import io.haproof.cli.console.CliException;
import io.haproof.cloud.Measurement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** From when until when. */
public final class TimeSpan {

    /** The API document shows times of its own without a zone, which are those of Beijing. */
    private static final ZoneId SERVICE = ZoneId.of("Asia/Shanghai");

    private static final String EXPECTED =
            "expected a time such as 2026-03-01T08:00:00, as the clocks of the service show it";

    @Option(names = "--last", paramLabel = "TIME", description = "So long until now: 30m, 3h (default: 1h) or 2d.")
    private Optional<String> last = Optional.empty();

    @Option(names = "--from", paramLabel = "TIME", description = "From then, such as 2026-03-01T08:00:00 in Beijing.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Until then (default: now).")
    private Optional<String> to = Optional.empty();

    /** The question for a metric in that time. */
    Measurement of(Clock clock, String instance, String metricKey) {
        if (last.isPresent() && from.isPresent()) {
            throw CliException.usage("--last and --from both say where to begin; expected one of them");
        }
        LocalDateTime end = to.isPresent()
                ? time("--to", to.get())
                : LocalDateTime.ofInstant(clock.instant(), SERVICE).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime start = from.isPresent() ? time("--from", from.get()) : end.minus(duration(last.orElse("1h")));
        if (!start.isBefore(end)) {
            throw CliException.usage("--from: expected a time in front of the end");
        }
        return new Measurement(instance, metricKey, start, end);
    }

    private static LocalDateTime time(String option, String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeParseException wrong) {
            throw CliException.usage(option + ": " + EXPECTED);
        }
    }

    private static Duration duration(String text) {
        try {
            String upper = text.strip().toUpperCase(Locale.ROOT);
            Duration duration = Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
            if (duration.toSeconds() > 0) {
                return duration;
            }
        } catch (DateTimeParseException wrong) {
            // Said below.
        }
        throw CliException.usage("--last: expected a time such as 30m, 3h or 2d");
    }
}
