package io.haproof.lint.rule.cds;

import io.haproof.listener.Entry;
import io.haproof.listener.TimeUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A timeout of a listener.
 *
 * @param value the digits
 * @param unit the unit; nothing if it cannot be read
 */
record Timeout(FieldValue value, Optional<String> unit) {

    private static final List<String> FIELDS = List.of("ClientTimeout", "ConnectTimeout", "ServerTimeout");
    private static final int MILLISECONDS = 1000;

    /** The timeouts of a listener that can be read. */
    static Stream<Timeout> of(Entry listener) {
        return FIELDS.stream()
                .flatMap(field -> FieldValue.of(listener, field).stream()
                        .map(value -> new Timeout(value, unit(listener, field + "Unit"))));
    }

    private static Optional<String> unit(Entry listener, String field) {
        return FieldValue.of(listener, field).filter(FieldValue::isWord).map(FieldValue::text);
    }

    boolean isConnect() {
        return value.shape().name().startsWith("Connect");
    }

    /** Whether it is a number that HAProxy can count to, in milliseconds if the unit is not known. */
    boolean isValid() {
        return value.isOfPattern() && milliseconds() <= Integer.MAX_VALUE;
    }

    /** How many milliseconds one of its unit is. */
    int scale() {
        return unit.equals(Optional.of(TimeUnit.SECONDS.word())) ? MILLISECONDS : 1;
    }

    /** How long it is; only if it is a number. */
    long milliseconds() {
        return Math.min(value.number(), Integer.MAX_VALUE + 1L) * scale();
    }
}
