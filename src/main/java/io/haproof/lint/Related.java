package io.haproof.lint;

import io.haproof.text.Brief;
import io.haproof.text.Source;
import io.haproof.text.Span;
import java.util.Optional;

/**
 * A second place that explains a finding.
 *
 * @param message why the place matters, such as {@code first defined here}
 * @param span the place
 * @param source the text that the place is in, if that is another one than that of the finding
 */
public record Related(String message, Span span, Optional<Source> source) {

    public Related {
        message = Brief.of(message);
    }

    /** A place in the text of the finding. */
    public Related(String message, Span span) {
        this(message, span, Optional.empty());
    }
}
