package io.haproof.translate;

import io.haproof.directive.Directive;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of which the last one in force gives a field its value. */
final class FieldLines {

    private static final Set<String> KEYWORDS = Stream.of(
                    Stream.of("balance", "cookie", "default_backend", "disabled", "enabled", "maxconn", "mode"),
                    TimeoutLift.keywords(),
                    ConnectionModeLift.OPTIONS.stream(),
                    HealthCheckLift.OPTIONS.stream().filter(HealthCheckLift.HTTP::equals))
            .flatMap(keywords -> keywords)
            .collect(Collectors.toUnmodifiableSet());

    private FieldLines() {}

    static boolean contain(Directive line) {
        return KEYWORDS.contains(line.keyword());
    }
}
